import { useState } from 'react';
import { promiseLimits } from '@/shared/hall/promises/limits';
import {
  dueDayProblem,
  type PromiseRefusal,
  reasonProblem,
} from '@/shared/hall/promises/plan-rules';
import { shanghaiDay } from '@/shared/shanghai-time';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { TextArea } from '@/src/ui/text-field/text-area';
import { DayField } from '../../components/day-field';
import { problemWords } from '../../components/problem-words';
import type { MilestoneFormProps } from './milestone-form-props';

const empty = { dueDay: '', reason: '' };

/** Another day for a milestone, and why. */
export function MoveForm({ topicId, milestone, onDone }: MilestoneFormProps) {
  const [{ dueDay, reason }, change, discard] = useDraft(`move:${milestone.id}`, empty);
  const [isTried, setTried] = useState(false);
  const move = useCommand(cloudClient.hall.moveMilestone.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      discard();
      onDone();
    },
  });
  const now = new Date();
  const problems = moveProblems(milestone.dueDay, { dueDay, reason }, now);
  const submit = () => {
    setTried(true);
    if (problems.length === 0) move.run({ topicId, milestoneId: milestone.id, dueDay, reason });
  };
  return (
    <>
      <DayField
        label="改到哪一天"
        day={dueDay}
        onChange={(chosen) => change({ dueDay: chosen })}
        earliest={shanghaiDay(now)}
        hint="原来的日期会一直显示，按时不按时也按原来的日期算。"
        error={problemWords(
          problems,
          ['milestoneDayPast', 'milestoneDayFar', 'milestoneDaySame'],
          isTried,
        )}
      />
      <TextArea
        label="原因"
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        maxLength={promiseLimits.changeReason.max}
        error={problemWords(problems, ['changeReasonLength'], isTried)}
      />
      {move.failure && <Callout tone="danger">{move.failure.message}</Callout>}
      <PrimaryButton icon="calendar-plus" loading={move.isRunning} onPress={submit}>
        公布新的日期
      </PrimaryButton>
    </>
  );
}

function moveProblems(
  before: string,
  { dueDay, reason }: typeof empty,
  now: Date,
): PromiseRefusal[] {
  const same: PromiseRefusal | null = dueDay === before ? { code: 'milestoneDaySame' } : null;
  return [same, dueDayProblem(dueDay, now), reasonProblem(reason)].filter(
    (problem) => problem !== null,
  );
}
