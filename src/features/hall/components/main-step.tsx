import { openPage } from '@/src/platform/open-page';
import { PrimaryButton } from '@/src/ui/button/button';
import type { IconName } from '@/src/ui/icon/icon';
import type { TopicDetail } from '../hall-types';
import { openOpinions } from '../opinion-pages';
import { openPromise } from '../promise-pages';

type Step = { icon: IconName; words: string; go: () => void };

/** What most people come to a topic for once it has its cosigns: one button, by its state. */
export function MainStep({ step, title }: { step: Step; title: string }) {
  return (
    <PrimaryButton icon={step.icon} label={`${step.words}：${title}`} onPress={step.go}>
      {step.words}
    </PrimaryButton>
  );
}

/** null where nothing is to do but read: the page then has no bar at its bottom edge. */
export function mainStepOf({ id, state, pollId }: TopicDetail): Step | null {
  if (state === 'deliberating')
    return { icon: 'messages-square', words: '看观点，表个态', go: () => openOpinions(id) };
  if (state === 'polling' && pollId)
    return {
      icon: 'vote',
      words: '去看表决',
      go: () => openPage('/features/polls/pages/poll/index', { pollId }),
    };
  if (state === 'reported')
    return { icon: 'star', words: '看办理结果，打个分', go: () => openPromise(id) };
  return null;
}
