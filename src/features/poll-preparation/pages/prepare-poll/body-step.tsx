import { View } from '@tarojs/components';
import { legalEffects } from '@/shared/polls/legal-effects';
import { refusalSentence } from '@/shared/polls/refusal-sentence';
import type { RuleSet } from '@/shared/polls/rule-set';
import { openRuleSets } from '@/src/features/poll-desk/public';
import { RuleWords } from '@/src/features/polls/public';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Section } from '@/src/ui/section/section';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import type { PollDraft } from '../../poll-draft';
import { MemberListChoice } from './member-list-choice';
import { RollPreview } from './roll-preview';
import type { StepProps } from './step-props';
import { VisibilityChoice } from './visibility-choice';

type BodyStepProps = StepProps & {
  ruleSets: readonly RuleSet[];
  memberLists: PollDraft['memberLists'];
};

/** Step one: which body decides, under its rule in plain words, over which roll. */
export function BodyStep({
  form,
  ruleSet,
  change,
  problems,
  ruleSets,
  memberLists,
}: BodyStepProps) {
  const noticeDays = ruleSet.extraordinaryNoticeDays;
  const choose = (id: string) => {
    const chosen = ruleSets.find((one) => one.id === id);
    if (!chosen) return;
    const keepsEffect = chosen.legalEffects.includes(form.legalEffect);
    change({
      ruleSetId: id,
      memberListId: chosen.body === ruleSet.body ? form.memberListId : null,
      legalEffect: keepsEffect ? form.legalEffect : 'advisory',
      extraordinary: form.extraordinary && chosen.extraordinaryNoticeDays !== null,
    });
  };
  return (
    <>
      <ChoiceGroup
        label="由谁来决定？"
        choices={ruleSets.map(({ id, name }) => ({ value: id, label: name }))}
        value={ruleSet.id}
        onChange={choose}
      />
      {form.ruleSetId !== ruleSet.id && (
        <Callout tone="warning" title="原来选的规则已经改过或停用">
          <View>请核对下面的规则，再保存。</View>
        </Callout>
      )}
      <TextButton icon="scale" onPress={openRuleSets}>
        自订规则
      </TextButton>
      <MemberListChoice {...{ form, ruleSet, change, memberLists, problems }} />
      <Section title="现在的名册">
        <RollPreview ruleSet={ruleSet} memberListId={form.memberListId} />
      </Section>
      <Section title="按什么规则">
        <Card>
          <RuleWords ruleSet={ruleSet} />
        </Card>
      </Section>
      <ChoiceGroup
        label="结果有什么效力？"
        choices={ruleSet.legalEffects.map((effect) => ({
          value: effect,
          label: legalEffects[effect].label,
          note: legalEffects[effect].note,
        }))}
        value={form.legalEffect}
        onChange={(legalEffect) => change({ legalEffect })}
      />
      <VisibilityChoice {...{ form, ruleSet, change }} />
      {noticeDays !== null && (
        <Card flush>
          <SwitchRow
            title="这是临时会议"
            note={`可以提前 ${noticeDays} 天公告`}
            on={form.extraordinary}
            onChange={(extraordinary) => change({ extraordinary })}
          />
        </Card>
      )}
      {problems
        .filter(({ code }) => code !== 'memberListMissing')
        .map((problem) => (
          <View key={problem.code}>{refusalSentence(problem)}</View>
        ))}
    </>
  );
}
