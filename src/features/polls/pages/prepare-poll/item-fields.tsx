import { View } from '@tarojs/components';
import { majorityNames } from '@/shared/polls/counted-words';
import { explainMajority } from '@/shared/polls/explain-rule-set';
import { majorityForMatter, type OwnersMatter, ownersMatters } from '@/shared/polls/owners-matters';
import { pollLimits } from '@/shared/polls/poll-limits';
import { refusalSentence } from '@/shared/polls/refusal-sentence';
import type { PollRefusal } from '@/shared/polls/refusals';
import type { RuleSet } from '@/shared/polls/rule-set';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { SelectField } from '@/src/ui/select-field/select-field';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import type { FormItem } from './draft-form';
import './item-fields.scss';

type ItemFieldsProps = {
  position: number;
  item: FormItem;
  ruleSet: RuleSet;
  problems: readonly PollRefusal[];
  onChange: (changes: Partial<FormItem>) => void;
  onRemove: (() => void) | undefined;
};

const matterOptions = Object.entries(ownersMatters).map(([value, { number, name, majority }]) => ({
  value: value as OwnersMatter,
  label: `${number} ${name}${majority === 'special' ? '（重大事项）' : ''}`,
}));

/** One question: its words, and for owners the matter of art. 278 from which its majority follows. */
export function ItemFields(props: ItemFieldsProps) {
  const { position, item, ruleSet, onChange, onRemove } = props;
  const { title, description, matter, strict } = item;
  const errorOf = (...codes: PollRefusal['code'][]) => {
    const problem = props.problems.find(
      ({ code, details }) =>
        codes.includes(code) && (details as { position?: number })?.position === position,
    );
    return problem && refusalSentence(problem);
  };
  const needed = majorityForMatter(matter);
  const majority = strict ? 'special' : needed;
  const ofOwners = ruleSet.body === 'ownersAssembly';
  return (
    <Card>
      <View className="item-fields">
        <View className="item-fields__head">
          <View>第 {position} 项</View>
          {onRemove && (
            <TextButton icon="trash-2" label={`删除第 ${position} 项`} onPress={onRemove}>
              删除
            </TextButton>
          )}
        </View>
        <TextField
          label="要大家决定什么"
          value={title}
          onChange={(text) => onChange({ title: text })}
          maxLength={pollLimits.itemTitle.max}
          placeholder="例如：使用维修资金翻修主路"
          error={errorOf('itemTitleLength', 'itemTitleRepeated')}
        />
        <TextArea
          label="具体内容"
          value={description}
          onChange={(text) => onChange({ description: text })}
          maxLength={pollLimits.itemDescription.max}
          error={errorOf('itemDescriptionLength')}
          optional
        />
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
        {(matter || !ofOwners) && (
          <View className="item-fields__majority">
            {ofOwners && `${majorityNames[majority]}：`}
            {explainMajority(ruleSet, majority)}
          </View>
        )}
      </View>
      {ofOwners && matter && needed === 'ordinary' && (
        <SwitchRow
          title="用更严格的标准"
          note="按重大事项的标准表决"
          on={strict}
          onChange={(on) => onChange({ strict: on })}
        />
      )}
    </Card>
  );
}
