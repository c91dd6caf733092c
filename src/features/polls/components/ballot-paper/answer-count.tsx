import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import './answer-count.scss';

type AnswerCountProps = { words: string; note?: string; wrong?: boolean };

/** How far the answer has come; stays in sight above a long list and is read out as it changes. */
export const AnswerCount = ({ words, note = '', wrong = false }: AnswerCountProps) => (
  <View
    className={`answer-count ${wrong ? 'answer-count--wrong' : ''}`}
    {...describe({ role: 'status', live: 'polite' })}
  >
    <View className="answer-count__words">{words}</View>
    {note && <View className="answer-count__note">{note}</View>}
  </View>
);
