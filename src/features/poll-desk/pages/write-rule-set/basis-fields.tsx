import { beginOwnRuleSet } from '@/shared/polls/own-rules/begin-own-rule-set';
import { basesOf, lawOf } from '@/shared/polls/own-rules/law-of';
import { type OwnRuleSet, ownRuleSetLimits } from '@/shared/polls/own-rules/own-rule-set';
import type { PollRefusalCode } from '@/shared/polls/refusals';
import { type Basis, type Body, bodies as bodyNames, type Measure } from '@/shared/polls/rule-set';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { TextField } from '@/src/ui/text-field/text-field';

export type RuleSetFieldsProps = {
  form: OwnRuleSet;
  change: (changes: Partial<OwnRuleSet>) => void;
  /** Those that decide in this community. */
  bodies: readonly Body[];
  errorOf: (...codes: PollRefusalCode[]) => string | undefined;
};

const basisWords: Record<Basis, { label: string; note: string }> = {
  units: { label: '业主', note: '按房屋：一人有几套房只算一人，几人共有一套合起来算一人' },
  adults: { label: '年满十八周岁的人', note: '一人一票' },
  households: { label: '每户', note: '一户一票，由本户任何一位成年人投' },
  members: { label: '名单上的人', note: '一人一票，名单在“管理名单”里编' },
};

const measureWords: Record<Measure, { label: string; note: string }> = {
  areaAndHeads: { label: '面积和人数都算', note: '两样都够才通过' },
  heads: { label: '只算人数', note: '一人算一票，不看面积' },
};

/** Who decides, and whose votes are counted how. Another body begins with its own law anew. */
export function BasisFields({ form, change, bodies, errorOf }: RuleSetFieldsProps) {
  const begin = (body: Body, basis?: Basis) => {
    const { name, legalBasis } = form;
    change({ ...beginOwnRuleSet(body, basis), name, legalBasis });
  };
  const bases = basesOf(form.body);
  return (
    <>
      <TextField
        label="规则的名称"
        value={form.name}
        onChange={(name) => change({ name })}
        maxLength={ownRuleSetLimits.name.max}
        placeholder="例如：锦绣花园业主大会议事规则"
        error={errorOf('ruleSetNameLength')}
      />
      <ChoiceGroup
        label="由谁来决定？"
        choices={bodies.map((body) => ({
          value: body,
          label: bodyNames[body],
          ...(body === 'otherMeeting' ? { note: '法律没有规定的会议，只能征询意见' } : {}),
        }))}
        value={form.body}
        onChange={(body) => begin(body)}
        error={errorOf('ruleSetBodyNotHere')}
      />
      {bases.length > 1 && (
        <ChoiceGroup
          label="谁的票算数？"
          choices={bases.map((basis) => ({ value: basis, ...basisWords[basis] }))}
          value={form.basis}
          onChange={(basis) => begin(form.body, basis)}
          error={errorOf('ruleSetBasisNotOfBody')}
        />
      )}
      {form.basis === 'units' && lawOf(form.body, form.basis)?.measure !== 'areaAndHeads' && (
        <ChoiceGroup
          label="怎样算？"
          choices={(['areaAndHeads', 'heads'] as const).map((measure) => ({
            value: measure,
            ...measureWords[measure],
          }))}
          value={form.measure}
          onChange={(measure) => change({ measure })}
        />
      )}
    </>
  );
}
