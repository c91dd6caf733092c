import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { openCheckIn } from '../../session-pages';
import type { SessionDetail } from '../../session-types';

/** Whether there is anything to do now. */
export const hasActions = ({ mine }: SessionDetail): boolean => mine.maySignUp || mine.mayCheckIn;

/** 我要参加, giving the place back, and at the door 签到: the one thing to do now comes last. */
export function AnswerActions({
  session: { id, capacity, placesTaken, mine },
}: {
  session: SessionDetail;
}) {
  const [isAsking, ask] = useState(false);
  const answer = useSubmission({
    key: `session-answer:${id}`,
    send: cloudClient.hall.answerInvitation.mutate,
    refetches: [cloud.hall.pathKey()],
  });
  const submit = (coming: boolean) => answer.submit({ sessionId: id, coming });
  const isSending = answer.status === 'sending';
  const isSignedUp = mine.answer === 'coming' || mine.answer === 'waiting';
  const isFull = capacity !== null && placesTaken >= capacity;
  const withdrawWord = mine.answer === 'waiting' ? '不再候补' : '取消报名';
  return (
    <>
      {(answer.status === 'notReceivedYet' || answer.status === 'refused') && (
        <SubmissionNotice submission={answer} />
      )}
      {mine.maySignUp && isSignedUp && (
        <SecondaryButton icon="undo-2" loading={isSending} onPress={() => ask(true)}>
          {withdrawWord}
        </SecondaryButton>
      )}
      {mine.maySignUp && !isSignedUp && (
        <PrimaryButton icon="calendar-check" loading={isSending} onPress={() => submit(true)}>
          {isFull ? '位子满了，我要候补' : '我要参加'}
        </PrimaryButton>
      )}
      {mine.mayCheckIn && (
        <PrimaryButton icon="scan-line" onPress={() => openCheckIn(id)}>
          我到了，签到
        </PrimaryButton>
      )}
      <ConfirmDialog
        open={isAsking}
        title={`要${withdrawWord}吗？`}
        message="位子会让给后面候补的人。再报名的，要排在最后。"
        confirmLabel={withdrawWord}
        cancelLabel="还是参加"
        onConfirm={() => {
          ask(false);
          submit(false);
        }}
        onCancel={() => ask(false)}
      />
    </>
  );
}
