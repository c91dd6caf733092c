import { openPage } from '@/src/platform/open-page';
import { PrimaryButton } from '../button/button';
import type { IconName } from '../icon/icon';
import { MessageState } from './message-state';

type WayOn = { icon: IconName; title: string; note: string; word: string; page: string };

/** What is missing before anything can be shown, and the page where it can be mended. */
const waysOn = {
  notLoggedIn: {
    icon: 'log-in',
    title: '请先登录',
    note: '登录后就能看到您的社区。',
    word: '去登录',
    page: '/features/community/pages/login/index',
  },
  consentMissing: {
    icon: 'shield-check',
    title: '请先阅读隐私说明',
    note: '同意后才能为您办理。我们只收集办事必需的信息。',
    word: '去阅读',
    page: '/features/community/pages/privacy/index',
  },
  communityNotChosen: {
    icon: 'map-pin',
    title: '请先选择社区',
    note: '选择您住的小区或村，就能看到那里的公告和表决。',
    word: '去选择',
    page: '/features/community/pages/join/index',
  },
} satisfies Record<string, WayOn>;

export function StepMissing({ step }: { step: keyof typeof waysOn }) {
  const { icon, title, note, word, page } = waysOn[step];
  return (
    <MessageState
      icon={icon}
      title={title}
      note={note}
      action={
        <PrimaryButton compact onPress={() => openPage(page)}>
          {word}
        </PrimaryButton>
      }
    />
  );
}
