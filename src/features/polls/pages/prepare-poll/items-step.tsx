import { View } from '@tarojs/components';
import { pollLimits } from '@/shared/polls/poll-limits';
import { refusalSentence } from '@/shared/polls/refusal-sentence';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import { emptyItem, type FormItem } from './form-item';
import { ItemFields } from './item-fields';
import type { StepProps } from './step-props';

/** Step two: what is put to the vote. Nothing that is not written here can be decided. */
export function ItemsStep({ form, ruleSet, change, problems }: StepProps) {
  const { title, description, items } = form;
  const errorOf = (code: string) => {
    const problem = problems.find((one) => one.code === code);
    return problem && refusalSentence(problem);
  };
  const changeItem = (place: number, changes: Partial<FormItem>) =>
    change({ items: items.map((item, at) => (at === place ? { ...item, ...changes } : item)) });
  const countProblem = errorOf('pollItemsCount');
  return (
    <>
      <TextField
        label="表决标题"
        value={title}
        onChange={(text) => change({ title: text })}
        maxLength={pollLimits.title.max}
        placeholder="例如：关于翻修主路的表决"
        error={errorOf('pollTitleLength')}
      />
      <TextArea
        label="说明"
        value={description}
        onChange={(text) => change({ description: text })}
        maxLength={pollLimits.description.max}
        hint="为什么要表决，花多少钱，怎么办"
        error={errorOf('pollDescriptionLength')}
        optional
      />
      <Section title="表决事项">
        <View>公告以后不能增加，也不能改。一件事写一项。</View>
        {items.map((item, place) => (
          <ItemFields
            key={item.key}
            position={place + 1}
            item={item}
            ruleSet={ruleSet}
            legalEffect={form.legalEffect}
            problems={problems}
            onChange={(changes) => changeItem(place, changes)}
            onRemove={
              items.length > 1
                ? () => change({ items: items.filter((_, at) => at !== place) })
                : undefined
            }
          />
        ))}
        {countProblem && <Callout tone="danger">{countProblem}</Callout>}
        {items.length < pollLimits.items.max && (
          <SecondaryButton
            icon="plus"
            onPress={() => change({ items: [...items, emptyItem(items)] })}
          >
            再加一项
          </SecondaryButton>
        )}
      </Section>
    </>
  );
}
