import { View } from '@tarojs/components';
import { answerWords } from '@/shared/polls/answer-words';
import { choices } from '@/shared/polls/choices';
import type { Answer } from '@/shared/polls/methods/ballot-item';
import { choiceLooks } from '../../poll-looks';
import { LookTag } from '../look-tag';
import type { ShownItem } from './shown-item';
import './answer-lines.scss';

type AnswerLinesProps = { item: Pick<ShownItem, 'method' | 'options'>; answer: Answer | null };

/** What was answered, in words: a tag for 赞成, 反对 and 弃权, else a line for each thing chosen. */
export function AnswerLines({ item, answer }: AnswerLinesProps) {
  if (answer === null)
    return <LookTag look={{ word: '还没有选', icon: 'circle-alert', tone: 'warning' }} />;
  if (typeof answer === 'string')
    return <LookTag look={{ word: choices[answer], ...choiceLooks[answer] }} />;
  return (
    <View className="answer-lines">
      {answerWords(item, answer).map((line) => (
        <View key={line} className="answer-lines__line">
          {line}
        </View>
      ))}
    </View>
  );
}
