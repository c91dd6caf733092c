import { leavePage } from '@/src/platform/open-page';
import { SecondaryButton } from '../button/button';
import { MessageState } from './message-state';

const brokenAddress = '没有找到要看的内容，链接可能不完整。';

/** For an address that leads to nothing, e.g. a link that was cut off when it was forwarded; leads out. */
export function NotFound({ message = brokenAddress }: { message?: string | undefined }) {
  return (
    <MessageState
      icon="circle-alert"
      title={message}
      action={
        <SecondaryButton compact onPress={leavePage}>
          返回
        </SecondaryButton>
      }
    />
  );
}
