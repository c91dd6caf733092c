import { leavePage } from '@/src/platform/open-page';
import { SecondaryButton } from '../button/button';
import { MessageState } from './message-state';

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
