import { View } from '@tarojs/components';
import { legalEffects } from '@/shared/polls/legal-effects';
import { visibilities } from '@/shared/polls/visibility';
import { describe } from '@/src/platform/accessibility';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { AnswerField } from '../../components/ballot-paper/answer-field';
import { QuestionWords } from '../../components/ballot-paper/question-words';
import type { AnswerProps } from '../../components/ballot-paper/shown-item';
import type { MyVoter, PollDetail } from '../../poll-types';
import { whyUnfinished } from './paper';
import './ballot-question.scss';

type BallotQuestionProps = AnswerProps & {
  poll: PollDetail;
  voter: MyVoter;
  /** Among the items, from 0. */
  place: number;
};

/** One question on the screen at a time. */
export function BallotQuestion({ poll, voter, place, ...answering }: BallotQuestionProps) {
  const { items, ruleSet, legalEffect, visibility } = poll;
  const { item, answer } = answering;
  const unfinished = whyUnfinished(item, place, answer);
  return (
    <View className="ballot-question">
      {items.length > 1 && (
        <ProgressBar
          label={`第 ${place + 1} 项`}
          text={`共 ${items.length} 项`}
          share={(place + 1) / items.length}
        />
      )}
      <View className="ballot-question__soft">
        {voter.roomLabel} 的表决票 · {visibilities[visibility]} · {legalEffects[legalEffect].label}
      </View>
      <QuestionWords item={item} ruleSet={ruleSet} />
      <AnswerField {...answering} />
      {unfinished && (
        <View className="ballot-question__unfinished" {...describe({ role: 'status' })}>
          {unfinished}
        </View>
      )}
    </View>
  );
}
