import { View } from '@tarojs/components';
import { pollLimits } from '@/shared/polls/poll-limits';
import { refusalSentence } from '@/shared/polls/refusal-sentence';
import type { PollRefusal, PollRefusalCode } from '@/shared/polls/refusals';
import type { LegalEffect, RuleSet } from '@/shared/polls/rule-set';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import type { FormItem } from './form-item';
import { ItemMajority } from './item-majority';
import { MethodChoice } from './method-choice';
import { MethodSettings } from './method-settings';
import { OptionsEditor } from './options-editor';
import { PaperPreview } from './paper-preview';
import './item-fields.scss';

type ItemFieldsProps = {
  position: number;
  item: FormItem;
  ruleSet: RuleSet;
  legalEffect: LegalEffect;
  problems: readonly PollRefusal[];
  onChange: (changes: Partial<FormItem>) => void;
  onRemove: (() => void) | undefined;
};

/** One question: its words, how it is answered, its options, and the majority it needs. */
export function ItemFields(props: ItemFieldsProps) {
  const { position, item, ruleSet, legalEffect, onChange, onRemove } = props;
  const { title, description, kind } = item;
  const ofItem = props.problems.filter(({ details }) => placeOf(details)?.position === position);
  const errorOf = (...codes: PollRefusalCode[]) => {
    const problem = ofItem.find(({ code }) => codes.includes(code));
    return problem && refusalSentence(problem);
  };
  const optionErrorOf = (option: number, ...codes: PollRefusalCode[]) => {
    const problem = ofItem.find(
      ({ code, details }) => codes.includes(code) && placeOf(details)?.option === option,
    );
    return problem && refusalSentence(problem);
  };
  // What a fund holds comes before what it may pay for; how many to choose after what there is.
  const settings = <MethodSettings item={item} onChange={onChange} errorOf={errorOf} />;
  const onlyAdvisory = errorOf('methodOnlyAdvisory');
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
        <MethodChoice
          position={position}
          kind={kind}
          legalEffect={legalEffect}
          onChange={(chosen) => onChange({ kind: chosen })}
        />
        {onlyAdvisory && <Callout tone="danger">{onlyAdvisory}</Callout>}
        <ItemMajority {...{ item, ruleSet, onChange, errorOf }} />
        {kind === 'budget' && settings}
        {kind !== 'approveReject' && (
          <OptionsEditor
            item={item}
            onChange={onChange}
            error={errorOf('itemOptionsCount')}
            errorOf={optionErrorOf}
          />
        )}
        {kind !== 'budget' && settings}
        <PaperPreview item={item} ruleSet={ruleSet} />
      </View>
    </Card>
  );
}

const placeOf = (details: PollRefusal['details']) =>
  details as { position?: number; option?: number } | undefined;
