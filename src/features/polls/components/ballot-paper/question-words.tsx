import { Text, View } from '@tarojs/components';
import { methodNames } from '@/shared/polls/methods/ballot-item';
import type { RuleSet } from '@/shared/polls/rule-set';
import { majorityWords } from './majority-words';
import type { ShownItem } from './shown-item';
import './question-words.scss';

/** What is asked, how to answer, and what it takes to pass. */
export function QuestionWords({ item, ruleSet }: { item: ShownItem; ruleSet: RuleSet }) {
  const { title, description, method, optionOrder } = item;
  return (
    <View className="question-words">
      <View className="question-words__title">{title}</View>
      {description && (
        <Text className="question-words__description" userSelect>
          {description}
        </Text>
      )}
      {method.kind !== 'approveReject' && (
        <View className="question-words__how">
          {`${methodNames[method.kind].name}：${methodNames[method.kind].explanation}`}
        </View>
      )}
      <View className="question-words__soft">{majorityWords(item, ruleSet)}</View>
      {optionOrder === 'byLot' && (
        <View className="question-words__soft">
          选项的先后是抽签决定的，每个人看到的不一样，排在前面不代表更好。
        </View>
      )}
    </View>
  );
}
