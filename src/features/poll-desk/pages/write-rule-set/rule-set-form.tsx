import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OwnRuleSet } from '@/shared/polls/own-rules/own-rule-set';
import { ownRuleSetProblems } from '@/shared/polls/own-rules/own-rule-set-problems';
import { refusalSentence } from '@/shared/polls/refusal-sentence';
import type { PollRefusalCode } from '@/shared/polls/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { BasisFields, type RuleSetFieldsProps } from './basis-fields';
import { DayFields } from './day-fields';
import { EffectFields } from './effect-fields';
import { RetireRuleSet } from './retire-rule-set';
import { ThresholdFields } from './threshold-fields';
import { TryOut } from './try-out';

type RuleSetFormProps = {
  bodies: RuleSetFieldsProps['bodies'];
  based: { ruleSetId: string; version: number } | null;
  initial: OwnRuleSet;
};

/** What one has not come to yet is not held against one before trying to save. */
const saidAtTheEnd: readonly PollRefusalCode[] = ['ruleSetNameLength', 'ruleSetLegalBasisMissing'];

/** Every choice of a rule in plain words, what it comes to on an example, and what forbids it. */
export function RuleSetForm({ bodies, based, initial }: RuleSetFormProps) {
  const place = based ? `${based.ruleSetId}.${based.version}` : 'new';
  const [form, change, forget] = useDraft<OwnRuleSet>(`own-rule-set:${place}`, initial);
  const [tried, setTried] = useState(false);
  const save = useCommand(cloudClient.polls.saveRuleSet.mutate, {
    refetches: [cloud.polls.pathKey()],
    onDone: () => {
      forget();
      tell('规则已保存');
      leavePage();
    },
  });
  const all = ownRuleSetProblems(form);
  const problems = tried ? all : all.filter(({ code }) => !saidAtTheEnd.includes(code));
  const errorOf = (...codes: PollRefusalCode[]) => {
    const problem = problems.find(({ code }) => codes.includes(code));
    return problem && refusalSentence(problem);
  };
  const fields = { form, change, bodies, errorOf };
  const submit = () => {
    setTried(true);
    if (all.length === 0) save.run({ based, content: form });
  };
  return (
    <Page
      title={based ? '修改规则' : '自订规则'}
      actions={
        <PrimaryButton loading={save.isRunning} onPress={submit}>
          {based ? '保存为新版本' : '保存规则'}
        </PrimaryButton>
      }
    >
      <Callout tone="info">
        从法律的标准开始，可以改得更严格，不能更宽。保存以后，组织表决时就能选用；已经公告的表决不受影响。
      </Callout>
      <BasisFields {...fields} />
      <ThresholdFields {...fields} />
      <TryOut form={form} />
      <DayFields {...fields} />
      <EffectFields {...fields} />
      {problems.length > 0 && (
        <Callout tone="danger" title="还不能保存">
          {problems.map((problem) => (
            <View key={JSON.stringify(problem)}>{refusalSentence(problem)}</View>
          ))}
        </Callout>
      )}
      {save.failure && <Callout tone="danger">{save.failure.message}</Callout>}
      {based && <RetireRuleSet {...based} name={initial.name} onRetired={forget} />}
    </Page>
  );
}
