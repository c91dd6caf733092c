import { useState } from 'react';
import { type PostingOutcome, postingLimits } from '@/shared/notices/postings/posting-rules';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { type Choice, ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { TextArea } from '@/src/ui/text-field/text-area';

const outcomes: Choice<PostingOutcome>[] = [
  { value: 'upheld', label: '采纳', note: '更正公示的内容，或者不再照办', icon: 'circle-check' },
  { value: 'rejected', label: '不采纳', note: '说明为什么', icon: 'circle-x' },
];

interface AnswerDraft {
  answer: string;
  outcome: PostingOutcome | null;
}

const empty: AnswerDraft = { answer: '', outcome: null };

/** Answering in public, in the name of the body that posted; it cannot be changed afterwards. */
export function AnswerForm({ objectionId, onLeave }: { objectionId: string; onLeave: () => void }) {
  const [{ answer, outcome }, change, discard] = useDraft(`postingAnswer:${objectionId}`, empty);
  const [isTried, setTried] = useState(false);
  const answering = useCommand(cloudClient.notices.answerPostingObjection.mutate, {
    refetches: [
      cloud.notices.readPosting.pathKey(),
      cloud.notices.listPostingObjections.pathKey(),
      cloud.notices.listPostingDesk.pathKey(),
    ],
    onDone: () => {
      discard();
      onLeave();
    },
  });
  const { min, max } = postingLimits.answer;
  const isLongEnough = answer.trim().length >= min;
  const send = () => {
    setTried(true);
    if (isLongEnough && outcome !== null) answering.run({ objectionId, outcome, answer });
  };
  return (
    <>
      <ChoiceGroup
        label="结果"
        choices={outcomes}
        value={outcome}
        onChange={(chosen) => change({ outcome: chosen })}
        error={isTried && outcome === null ? '请选择采纳还是不采纳。' : undefined}
      />
      <TextArea
        label="公开答复"
        value={answer}
        onChange={(typed) => change({ answer: typed })}
        maxLength={max}
        hint="大家都能看到，发出以后不能修改。"
        error={isTried && !isLongEnough ? '请写明核对的情况和理由。' : undefined}
      />
      {answering.failure && <Callout tone="danger">{answering.failure.message}</Callout>}
      <PrimaryButton icon="send" loading={answering.isRunning} onPress={send}>
        发出答复
      </PrimaryButton>
      <TextButton icon="undo-2" onPress={onLeave}>
        先不答复，写好的内容会留着
      </TextButton>
    </>
  );
}
