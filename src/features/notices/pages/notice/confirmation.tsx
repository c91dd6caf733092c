import { cloud, cloudClient } from '@/src/platform/cloud';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { dayAndTime } from '@/src/ui/words/time';
import type { NoticeDetail } from '../../notice-types';

/** Whether the reader still has to say that they have read it, and may. */
export const asksForConfirmation = (notice: NoticeDetail): boolean =>
  notice.needsConfirmation &&
  notice.addressedToMe &&
  notice.correctedBy === null &&
  notice.recall === null &&
  !notice.expired;

export const useConfirmation = (noticeId: string) =>
  useSubmission({
    key: `confirmNotice:${noticeId}`,
    send: cloudClient.notices.confirmNotice.mutate,
    refetches: [cloud.notices.pathKey()],
  });

type Confirmation = ReturnType<typeof useConfirmation>;

type ConfirmationProps = { notice: NoticeDetail; confirmation: Confirmation };

export function ConfirmationButton({ notice, confirmation }: ConfirmationProps) {
  return (
    <PrimaryButton
      icon="clipboard-check"
      loading={confirmation.status === 'sending'}
      onPress={() => confirmation.submit({ noticeId: notice.id })}
    >
      我已阅读并确认
    </PrimaryButton>
  );
}

/** What became of the reader's word: given when, on its way, or refused. */
export function ConfirmationState({ notice, confirmation }: ConfirmationProps) {
  if (notice.confirmedAt !== null) {
    return <Callout tone="success" title={`您已于 ${dayAndTime(notice.confirmedAt)} 确认`} />;
  }
  if (!asksForConfirmation(notice)) return null;
  if (confirmation.status !== 'idle') return <SubmissionNotice submission={confirmation} />;
  return (
    <Callout tone="warning" title="看完后请确认" icon="clipboard-check">
      点最下面的“我已阅读并确认”，发布单位就知道您已经看到了。
    </Callout>
  );
}
