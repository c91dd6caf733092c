import { Text, View } from '@tarojs/components';
import { Icon } from '@/src/ui/icon/icon';
import { dayAndTime } from '@/src/ui/words/time';
import type { TopicDetail } from '../hall-types';
import './official-answer.scss';

/** A body's answer, set apart from what residents write: its name stands over it like a letterhead. */
export function OfficialAnswer({ answer }: { answer: NonNullable<TopicDetail['answer']> }) {
  const { accepted, body, reason, at } = answer;
  return (
    <View className={`official-answer ${accepted ? '' : 'official-answer--rejected'}`}>
      <View className="official-answer__head">
        <Icon name="stamp" />
        <View className="official-answer__body">{body}的正式答复</View>
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
