import { leavePage, openPage } from '@/src/platform/open-page';
import { PrimaryButton, SecondaryButton } from '../button/button';
import { MessageState } from './message-state';

const loginPage = '/features/community/pages/login/index';

/** For a page one may not see. Says who can help, and leads out. */
export function NotAllowed({ message = '这里只有相关工作人员可以查看。' }: { message?: string }) {
  return (
    <MessageState
      icon="lock"
      title="您还不能查看这里"
      note={message}
      action={
        <SecondaryButton compact onPress={leavePage}>
          返回
        </SecondaryButton>
      }
    />
  );
}

export function NotLoggedIn() {
  return (
    <MessageState
      icon="log-in"
      title="请先登录"
      note="登录后就能看到您的社区。"
      action={
        <PrimaryButton compact onPress={() => openPage(loginPage)}>
          去登录
        </PrimaryButton>
      }
    />
  );
}
