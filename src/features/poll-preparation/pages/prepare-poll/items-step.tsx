import { View } from '@tarojs/components';
import { useState } from 'react';
import { pollLimits } from '@/shared/polls/poll-limits';
import { refusalSentence } from '@/shared/polls/refusal-sentence';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import type { PollDraft } from '../../poll-draft';
import { FoldedItem } from './folded-item';
import { emptyItem, type FormItem } from './form-item';
import { ItemFields } from './item-fields';
import type { StepProps } from './step-props';
import { TopicTextNotice } from './topic-text-notice';

type ItemsStepProps = StepProps & { topicText: PollDraft['topicText'] };

/** Step two: what is put to the vote. Nothing that is not written here can be decided. */
export function ItemsStep({ form, ruleSet, change, problems, topicText }: ItemsStepProps) {
  const { title, description, items } = form;
  const errorOf = (code: string) => {
    const problem = problems.find((one) => one.code === code);
    return problem && refusalSentence(problem);
  };
  const changeItem = (place: number, changes: Partial<FormItem>) =>
    change({ items: items.map((item, at) => (at === place ? { ...item, ...changes } : item)) });
  const countProblem = errorOf('pollItemsCount');
  const problemsAt = (place: number) =>
    problems.filter(
      ({ details }) => (details as { position?: number } | undefined)?.position === place + 1,
    );
  // One item is unfolded at a time: a form of many options would be too much for a phone to draw.
  const [opened, setOpened] = useState<number | null>(null);
  const wrong = items.find((_, place) => problemsAt(place).length > 0);
  const openItem =
    items.find(({ key }) => key === opened)?.key ?? wrong?.key ?? items[0]?.key ?? null;
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
      <TopicTextNotice
        topicText={topicText}
        description={description}
        onTake={(text) => change({ description: text })}
      />
      <Section title="表决事项">
        <View>公告以后不能增加，也不能改。一件事写一项。</View>
        {items.map((item, place) =>
          item.key === openItem ? (
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
          ) : (
            <FoldedItem
              key={item.key}
              position={place + 1}
              item={item}
              isWrong={problemsAt(place).length > 0}
              onOpen={() => setOpened(item.key)}
            />
          ),
        )}
        {countProblem && <Callout tone="danger">{countProblem}</Callout>}
        {items.length < pollLimits.items.max && (
          <SecondaryButton
            icon="plus"
            onPress={() => {
              const added = emptyItem(items);
              setOpened(added.key);
              change({ items: [...items, added] });
            }}
          >
            再加一项
          </SecondaryButton>
        )}
      </Section>
    </>
  );
}
