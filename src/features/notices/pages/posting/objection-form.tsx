import { useState } from 'react';
import { postingLimits } from '@/shared/notices/postings/posting-rules';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Section } from '@/src/ui/section/section';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextArea } from '@/src/ui/text-field/text-area';

const empty = { text: '' };

/** Writing an objection; what was typed stays on the phone until the server has it. */
export function ObjectionForm({ noticeId, onLeave }: { noticeId: string; onLeave: () => void }) {
  const [{ text }, change, discard] = useDraft(`postingObjection:${noticeId}`, empty);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const submission = useSubmission({
    key: `postingObjection:${noticeId}`,
    send: cloudClient.notices.objectToPosting.mutate,
    refetches: [cloud.notices.readPosting.pathKey(), cloud.notices.listPostingObjections.pathKey()],
    onReceived: () => {
      discard();
      onLeave();
    },
  });
  const { min, max } = postingLimits.objection;
  const isLongEnough = text.trim().length >= min;
  const isOnItsWay = submission.status === 'sending' || submission.status === 'notReceivedYet';
  return (
    <Section title="提出异议">
      <TextArea
        label="哪里有误，依据是什么"
        value={text}
        onChange={(typed) => change({ text: typed })}
        maxLength={max}
        placeholder="例如：第三笔支出和合同金额不一样。"
        hint="大家都能看到，但不显示您是谁。请不要写电话和身份证号。"
        disabled={isOnItsWay}
        error={isTried && !isLongEnough ? `请写明哪里有误，至少 ${min} 个字。` : undefined}
      />
      <SubmissionNotice submission={submission} />
      <PrimaryButton
        icon="send"
        loading={isOnItsWay}
        onPress={() => {
          setTried(true);
          setAsking(isLongEnough);
        }}
      >
        交上异议
      </PrimaryButton>
      <TextButton icon="undo-2" onPress={onLeave}>
        先不提了，写好的内容会留着
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="提出这个异议？"
        message="提出以后不能修改。审核通过后大家都能看到，不显示您是谁；发布单位会公开答复。"
        confirmLabel="提出异议"
        cancelLabel="再看看"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          submission.submit({ noticeId, objectionId: newRequestId(), text });
        }}
      />
    </Section>
  );
}
