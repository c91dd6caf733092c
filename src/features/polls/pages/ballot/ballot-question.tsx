import { Text, View } from '@tarojs/components';
import type { Choice } from '@/shared/polls/choices';
import { legalEffects } from '@/shared/polls/legal-effects';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { majorityWords } from '../../components/poll-items';
import type { BallotItem, MyVoter, PollDetail } from '../../poll-types';
import { ChoiceButtons } from './choice-buttons';
import './ballot-question.scss';

type BallotQuestionProps = {
  poll: PollDetail;
  voter: MyVoter;
  item: BallotItem;
  chosen: Choice | null;
  onChoose: (choice: Choice) => void;
};

/** One question on the screen at a time. */
export function BallotQuestion({ poll, voter, item, chosen, onChoose }: BallotQuestionProps) {
  const { items, ruleSet, legalEffect } = poll;
  return (
    <View className="ballot-question">
      {items.length > 1 && (
        <ProgressBar
          label={`第 ${item.position} 项`}
          text={`共 ${items.length} 项`}
          share={item.position / items.length}
        />
      )}
      <View className="ballot-question__soft">
        {voter.roomLabel} 的表决票 · {legalEffects[legalEffect].label}
      </View>
      <View className="ballot-question__title">{item.title}</View>
      {item.description && (
        <Text className="ballot-question__description" userSelect>
          {item.description}
        </Text>
      )}
      <ChoiceButtons label={item.title} chosen={chosen} onChoose={onChoose} />
      <View className="ballot-question__soft">{majorityWords(item, ruleSet)}</View>
    </View>
  );
}
