import { SecondaryButton } from '../button/button';
import { MessageState } from './message-state';

type ErrorStateProps = {
  message: string;
  onRetry?: (() => void) | undefined;
  /** Given to support staff, who find the fault in the server's log by it. */
  logId?: string | null;
};

export function ErrorState({ message, onRetry, logId = null }: ErrorStateProps) {
  return (
    <MessageState
      icon="circle-alert"
      title={message}
      note={logId ? `如果一直这样，请把编号 ${logId} 告诉工作人员。` : undefined}
      action={
        onRetry && (
          <SecondaryButton compact icon="refresh-cw" onPress={onRetry}>
            重新加载
          </SecondaryButton>
        )
      }
    />
  );
}
