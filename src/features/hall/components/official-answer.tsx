import { Text, View } from '@tarojs/components';
import { Icon } from '@/src/ui/icon/icon';
import { dayAndTime } from '@/src/ui/words/time';
import type { TopicDetail } from '../hall-types';
import './official-answer.scss';

type OfficialAnswerProps = {
  answer: NonNullable<TopicDetail['answer']>;
  /** The topic was put again since. */
  isEarlier?: boolean;
};

/** A body's answer, set apart from what residents write: its name stands over it like a letterhead. */
export function OfficialAnswer({ answer, isEarlier = false }: OfficialAnswerProps) {
  const { accepted, body, reason, at } = answer;
  return (
    <View className={`official-answer ${accepted ? '' : 'official-answer--rejected'}`}>
      <View className="official-answer__head">
        <Icon name="stamp" />
        <View className="official-answer__body">
          {isEarlier ? `${body}上一次的答复` : `${body}的正式答复`}
        </View>
      </View>
      <View className="official-answer__text">
        <View className="official-answer__decision">
          <Icon name={accepted ? 'circle-check' : 'circle-x'} />
          <View>{accepted ? '采纳这个议题' : '没有采纳这个议题'}</View>
        </View>
        <Text className="official-answer__reason" userSelect>
          {reason}
        </Text>
        <View className="official-answer__time">{dayAndTime(at)}</View>
      </View>
    </View>
  );
}
