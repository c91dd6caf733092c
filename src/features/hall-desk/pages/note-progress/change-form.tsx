import { useState } from 'react';
import { promiseLimits } from '@/shared/hall/promises/limits';
import { budgetProblem, contactProblem, reasonProblem } from '@/shared/hall/promises/plan-rules';
import { fenFromText } from '@/shared/money-text';
import { type PromiseData, showPromise } from '@/src/features/hall/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import { problemWords } from '../../components/problem-words';

/** Fen as somebody types yuan: 4500.5 */
const typedYuan = (fen: number): string =>
  fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);

/** Whom people reach, and the budget; what it was before stays readable. */
export function ChangeForm({ topicId, promise }: { topicId: string; promise: PromiseData }) {
  const [{ contact, budget, reason }, change, discard] = useDraft(`change:${topicId}`, {
    contact: promise.contact,
    budget: typedYuan(promise.budgetFen),
    reason: '',
  });
  const [isTried, setTried] = useState(false);
  const command = useCommand(cloudClient.hall.changePromise.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      discard();
      showPromise(topicId);
    },
  });
  const budgetFen = fenFromText(budget) ?? Number.NaN;
  const problems = [
    contactProblem(contact),
    budgetProblem(budgetFen),
    reasonProblem(reason),
  ].filter((problem) => problem !== null);
  const submit = () => {
    setTried(true);
    if (problems.length === 0) command.run({ topicId, contact, budgetFen, reason });
  };
  return (
    <>
      <Callout tone="info">改步骤的日期，请到“步骤”里点那个步骤。</Callout>
      <TextField
        label="联系方式"
        value={contact}
        onChange={(typed) => change({ contact: typed })}
        maxLength={promiseLimits.contact.max}
        error={problemWords(problems, ['promiseContactLength'], isTried)}
      />
      <TextField
        label="预算（元）"
        type="digit"
        value={budget}
        onChange={(typed) => change({ budget: typed })}
        error={problemWords(problems, ['promiseBudgetRange'], isTried)}
      />
      <TextArea
        label="改变的原因"
        value={reason}
        onChange={(typed) => change({ reason: typed })}
        maxLength={promiseLimits.changeReason.max}
        error={problemWords(problems, ['changeReasonLength'], isTried)}
      />
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
      <PrimaryButton icon="diff" loading={command.isRunning} onPress={submit}>
        公布修改
      </PrimaryButton>
    </>
  );
}
