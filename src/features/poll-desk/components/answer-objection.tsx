import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  type ObjectionKind,
  type ObjectionOutcome,
  objectionLimits,
  objectionOutcomes,
} from '@/shared/polls/objection-windows';
import { isWithin } from '@/shared/polls/poll-limits';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { TextArea } from '@/src/ui/text-field/text-area';
import './answer-objection.scss';

const sends = {
  roll: cloudClient.polls.answerRollObjection.mutate,
  result: cloudClient.polls.answerResultObjection.mutate,
} satisfies Record<ObjectionKind, unknown>;

/** What to do about it, which the answer itself does not do. */
const upheldNotes: Record<ObjectionKind, string> = {
  roll: '确实有误，请接着更正名册',
  result: '确实有误。要重新计票的，请先在下面提议，再答复',
};

const choicesOf = (kind: ObjectionKind) => [
  {
    value: 'upheld' as const,
    label: objectionOutcomes.upheld,
    note: upheldNotes[kind],
    icon: 'circle-check' as const,
  },
  {
    value: 'rejected' as const,
    label: objectionOutcomes.rejected,
    note: '请写清楚核对的情况',
    icon: 'circle-x' as const,
  },
];

const empty = { outcome: null as ObjectionOutcome | null, answer: '' };

type AnswerObjectionProps = { objectionId: string; kind: ObjectionKind };

/** Staff answer an objection in public, once. What was typed stays until the server has it. */
export function AnswerObjection({ objectionId, kind }: AnswerObjectionProps) {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <AnswerForm objectionId={objectionId} kind={kind} onLeave={() => setOpen(false)} />
  ) : (
    <SecondaryButton icon="message-circle-reply" onPress={() => setOpen(true)}>
      答复这件异议
    </SecondaryButton>
  );
}

function AnswerForm({
  objectionId,
  kind,
  onLeave,
}: AnswerObjectionProps & { onLeave: () => void }) {
  const [{ outcome, answer }, change, discard] = useDraft(`answer-objection:${objectionId}`, empty);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const command = useCommand(sends[kind], {
    refetches: [cloud.polls.pathKey()],
    onDone: discard,
  });
  const isLongEnough = isWithin(objectionLimits.answer, answer.trim().length);
  const ask = () => {
    setTried(true);
    setAsking(outcome !== null && isLongEnough);
  };
  return (
    <View className="answer-objection">
      <ChoiceGroup
        label="核对的结果"
        choices={choicesOf(kind)}
        value={outcome}
        onChange={(chosen) => change({ outcome: chosen })}
        error={isTried && outcome === null ? '请选择异议成立还是不成立。' : undefined}
      />
      <TextArea
        label="答复"
        value={answer}
        onChange={(typed) => change({ answer: typed })}
        maxLength={objectionLimits.answer.max}
        hint="所有人都能看到，答复以后不能修改。"
        error={
          isTried && !isLongEnough
            ? refusalMessage('objectionAnswerLength', objectionLimits.answer)
            : undefined
        }
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      <SecondaryButton icon="stamp" loading={command.isRunning} onPress={ask}>
        公开答复
      </SecondaryButton>
      <TextButton icon="undo-2" onPress={onLeave}>
        先不答复，写好的内容会留着
      </TextButton>
      {outcome !== null && (
        <ConfirmDialog
          open={isAsking}
          title={`答复：${objectionOutcomes[outcome]}？`}
          message={answer}
          confirmLabel="公开答复"
          cancelLabel="再想想"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            command.run({ objectionId, outcome, answer });
          }}
        />
      )}
    </View>
  );
}
