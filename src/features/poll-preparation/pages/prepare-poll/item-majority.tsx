import { View } from '@tarojs/components';
import { majorityNames } from '@/shared/polls/counted-words';
import { explainMajority } from '@/shared/polls/explain-rule-set';
import { methodsWithMajority } from '@/shared/polls/methods/ballot-item';
import { majorityForMatter, type OwnersMatter, ownersMatters } from '@/shared/polls/owners-matters';
import type { PollRefusalCode } from '@/shared/polls/refusals';
import type { RuleSet } from '@/shared/polls/rule-set';
import { SelectField } from '@/src/ui/select-field/select-field';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import type { FormItem } from './form-item';

type ItemMajorityProps = {
  item: FormItem;
  ruleSet: RuleSet;
  onChange: (changes: Partial<FormItem>) => void;
  errorOf: (...codes: PollRefusalCode[]) => string | undefined;
};

const matterOptions = Object.entries(ownersMatters).map(([value, { number, name, majority }]) => ({
  value: value as OwnersMatter,
  label: `${number} ${name}${majority === 'special' ? '（重大事项）' : ''}`,
}));

/** For owners the matter of art. 278 from which the majority follows; what a method is measured by. */
export function ItemMajority({ item, ruleSet, onChange, errorOf }: ItemMajorityProps) {
  const { matter, strict, kind } = item;
  const needed = majorityForMatter(matter);
  const majority = strict ? 'special' : needed;
  const ofOwners = ruleSet.body === 'ownersAssembly';
  const hasMajority = methodsWithMajority.some((method) => method === kind);
  return (
    <>
      {ofOwners && (
        <SelectField
          label="属于哪一类（民法典第二百七十八条）"
          options={matterOptions}
          value={matter}
          onChange={(chosen) => onChange({ matter: chosen, strict: false })}
          hint={matter ? ownersMatters[matter].name : undefined}
          error={errorOf('itemMatterMissing', 'itemNeedsSpecialMajority', 'itemMajorityUnknown')}
        />
      )}
      {!hasMajority && (
        <View className="item-fields__majority">
          这种表决只征询意见：参加的人数够了就有效，一人算一票，按得票多少公布。
        </View>
      )}
      {hasMajority && (matter || !ofOwners) && (
        <View className="item-fields__majority">
          {ofOwners && `${majorityNames[majority]}：`}
          {kind !== 'approveReject' && '每个选项单独算。'}
          {explainMajority(ruleSet, majority)}
        </View>
      )}
      {hasMajority && ofOwners && matter && needed === 'ordinary' && (
        <SwitchRow
          title="用更严格的标准"
          note="按重大事项的标准表决"
          on={strict}
          onChange={(on) => onChange({ strict: on })}
        />
      )}
    </>
  );
}
