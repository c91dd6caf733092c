import { participationStrategies } from '@/shared/polls/participation';
import type { Majority, ParticipationStrategy } from '@/shared/polls/rule-set';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { Section } from '@/src/ui/section/section';
import type { RuleSetFieldsProps } from './basis-fields';
import { FractionField } from './fraction-field';

const strategies: Record<ParticipationStrategy, string> = {
  strict: '交回表决票才算参加',
  signOrLogin: '签收或登录就算参加',
  deliveredFollowMajority: '送达没交回的，随多数',
};

/** How many must take part, how many of whom must be in favour, and what counts as taking part. */
export function ThresholdFields({ form, change, errorOf }: RuleSetFieldsProps) {
  const { quorum, ordinary, special, body } = form;
  const ofOwners = body === 'ownersAssembly';
  return (
    <Section title="多少才算数">
      <FractionField
        label="多少参加才有效"
        value={quorum}
        onChange={(changed) => change({ quorum: changed })}
        hint="占整个名册的多少"
      />
      <MajorityFields
        label={ofOwners ? '一般事项，多少赞成才通过' : '多少赞成才通过'}
        value={ordinary}
        onChange={(changed) => change({ ordinary: changed })}
      />
      {special && (
        <MajorityFields
          label="重大事项，多少赞成才通过"
          value={special}
          onChange={(changed) => change({ special: changed })}
        />
      )}
      {ofOwners && (
        <ChoiceGroup
          label="怎样才算参加？"
          choices={(Object.keys(strategies) as ParticipationStrategy[]).map((strategy) => ({
            value: strategy,
            label: strategies[strategy],
            note: participationStrategies[strategy].label,
          }))}
          value={form.participation}
          onChange={(participation) => change({ participation })}
          error={errorOf('ruleSetParticipationNotOfBody')}
        />
      )}
    </Section>
  );
}

type MajorityFieldsProps = {
  label: string;
  value: Majority;
  onChange: (value: Majority) => void;
};

const MajorityFields = ({ label, value, onChange }: MajorityFieldsProps) => (
  <>
    <FractionField
      label={label}
      value={value}
      onChange={(threshold) => onChange({ ...value, ...threshold })}
    />
    <ChoiceGroup
      label={`${label}：占谁的多少`}
      showLabel={false}
      choices={[
        { value: 'participants', label: '占参加的', note: '弃权算参加，不算赞成' },
        { value: 'wholeRoll', label: '占全体的', note: '没参加的也算在总数里，更严格' },
      ]}
      value={value.of}
      onChange={(of) => onChange({ ...value, of })}
    />
  </>
);
