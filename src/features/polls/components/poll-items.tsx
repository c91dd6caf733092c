import { Text, View } from '@tarojs/components';
import { type Choice, choices } from '@/shared/polls/choices';
import { majorityNames } from '@/shared/polls/counted-words';
import { explainMajority } from '@/shared/polls/explain-rule-set';
import { ownersMatters } from '@/shared/polls/owners-matters';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Card } from '@/src/ui/card/card';
import { choiceLooks } from '../poll-looks';
import type { BallotItem } from '../poll-types';
import { LookTag } from './look-tag';
import './poll-items.scss';

type PollItemsProps = {
  items: readonly BallotItem[];
  ruleSet: RuleSet;
  /** What I have chosen, by item; null where there is no single ballot of mine. */
  chosen: Readonly<Record<string, Choice>> | null;
};

/** The questions of a poll, numbered, each with the majority it needs and my own choice. */
export function PollItems({ items, ruleSet, chosen }: PollItemsProps) {
  return (
    <>
      {items.map((item) => (
        <Card key={item.id}>
          <View className="poll-item">
            <View className="poll-item__title">
              {items.length > 1 && `${item.position}. `}
              {item.title}
            </View>
            {item.description && (
              <Text className="poll-item__description" userSelect>
                {item.description}
              </Text>
            )}
            <View className="poll-item__soft">{majorityWords(item, ruleSet)}</View>
            {chosen?.[item.id] && <MyChoice choice={chosen[item.id]} />}
          </View>
        </Card>
      ))}
    </>
  );
}

/** Which kind of matter it is, where the body knows kinds, and what it needs to pass. */
export function majorityWords({ matter, majority }: BallotItem, ruleSet: RuleSet): string {
  const needs = explainMajority(ruleSet, majority);
  if (!ruleSet.majorities.special) return needs;
  const basis = matter ? `（民法典第二百七十八条${ownersMatters[matter].number}）` : '';
  return `${majorityNames[majority]}${basis}：${needs}`;
}

function MyChoice({ choice }: { choice: Choice | undefined }) {
  if (!choice) return null;
  const { icon, tone } = choiceLooks[choice];
  return (
    <View className="poll-item__mine">
      <View className="poll-item__soft">我的选择</View>
      <LookTag look={{ word: choices[choice], icon, tone }} />
    </View>
  );
}
