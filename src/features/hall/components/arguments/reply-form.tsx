import { useState } from 'react';
import { replyLength } from '@/shared/hall/arguments/argument-limits';
import { replyTextProblem } from '@/shared/hall/arguments/argument-rules';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { SecondaryButton } from '@/src/ui/button/button';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';

const nothing = { text: '' };

/** Replies where the argument can still be read. */
export function ReplyForm({ argumentId }: { argumentId: string }) {
  const [draft, change, discard] = useDraft(`reply:${argumentId}`, nothing);
  const [isTried, setTried] = useState(false);
  const submission = useSubmission({
    key: `reply:${argumentId}`,
    send: cloudClient.hall.replyToArgument.mutate,
    refetches: [cloud.hall.listReplies.pathKey(), cloud.hall.listArguments.pathKey()],
    onReceived: () => {
      discard();
      setTried(false);
    },
  });
  const text = draft.text.trim();
  const problem = replyTextProblem(text);
  const { status, output } = submission;
  const isOnItsWay = status === 'sending' || status === 'notReceivedYet';
  const handIn = () => {
    setTried(true);
    if (problem) return;
    submission.startOver();
    submission.submit({ id: newRequestId(), argumentId, text });
  };
  return (
    <>
      <TextArea
        label="我的回复"
        value={isOnItsWay ? (submission.input?.text ?? '') : draft.text}
        maxLength={replyLength.max}
        disabled={isOnItsWay}
        error={isTried && problem ? refusalMessage(problem.code, problem.details) : undefined}
        onChange={(typed) => change({ text: typed })}
      />
      <SubmissionNotice
        submission={submission}
        received={output?.visibility === 'shown' ? '' : '正在审核，通过以后大家就能看到。'}
      />
      <SecondaryButton
        icon="send"
        loading={status === 'sending'}
        disabled={isOnItsWay}
        onPress={handIn}
      >
        发送回复
      </SecondaryButton>
    </>
  );
}
