import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { moneyText } from '@/shared/money-text';
import type { Answer, Answers } from '@/shared/polls/methods/ballot-item';
import { methodNames } from '@/shared/polls/methods/ballot-item';
import type { RuleSet } from '@/shared/polls/rule-set';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { AnswerLines } from './ballot-paper/answer-lines';
import { majorityWords } from './ballot-paper/majority-words';
import { OptionPhoto, OptionWords } from './ballot-paper/option-tile';
import type { ShownItem } from './ballot-paper/shown-item';
import './poll-items.scss';

type PollItemsProps = {
  items: readonly ShownItem[];
  ruleSet: RuleSet;
  /** What I have answered, by item; null where there is no single ballot of mine. */
  answers: Answers | null;
};

/** The questions of a poll, numbered, each with its options, what it takes, and my own answer. */
export function PollItems({ items, ruleSet, answers }: PollItemsProps) {
  return (
    <>
      {items.map((item, place) => (
        <Card key={item.itemId}>
          <View className="poll-item">
            <View className="poll-item__title">
              {items.length > 1 && `${place + 1}. `}
              {item.title}
            </View>
            {item.description && (
              <Text className="poll-item__description" userSelect>
                {item.description}
              </Text>
            )}
            <ItemOptions item={item} />
            <View className="poll-item__soft">{majorityWords(item, ruleSet)}</View>
            <MyAnswer item={item} answer={answers?.[item.itemId] ?? null} />
          </View>
        </Card>
      ))}
    </>
  );
}

/** From so many options on they are folded up: a phone draws only so much at once. */
const manyOptions = 8;

function ItemOptions({ item: { method, options } }: { item: ShownItem }) {
  const [unfolded, setUnfolded] = useState(options.length < manyOptions);
  if (method.kind === 'approveReject') return null;
  return (
    <View className="poll-item__options">
      <View className="poll-item__soft">
        {`${methodNames[method.kind].name}：${options.length} 个${method.kind === 'budget' ? `项目，资金一共 ${moneyText(method.budgetFen)}` : '选项'}`}
      </View>
      {!unfolded && (
        <>
          <View>{options.map(({ title }) => title).join('、')}</View>
          <TextButton icon="chevron-down" onPress={() => setUnfolded(true)}>
            {`看全部 ${options.length} 个选项`}
          </TextButton>
        </>
      )}
      {unfolded &&
        options.map((option) => (
          <View key={option.optionId} className="poll-item__option">
            <OptionWords option={option} />
            <OptionPhoto option={option} />
          </View>
        ))}
    </View>
  );
}

function MyAnswer({ item, answer }: { item: ShownItem; answer: Answer | null }) {
  if (answer === null) return null;
  return (
    <View className="poll-item__mine">
      <View className="poll-item__soft">我的选择</View>
      <AnswerLines item={item} answer={answer} />
    </View>
  );
}
