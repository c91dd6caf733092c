import { View } from '@tarojs/components';
import { Icon } from '@/src/ui/icon/icon';
import type { SpeakingList } from '../session-types';
import './speaker-line.scss';

/** Who speaks now and who comes after, in words. */
export function SpeakerLine({ list: { speaking, waiting } }: { list: SpeakingList }) {
  return (
    <View className="speaker-line">
      <View className="speaker-line__now">
        <Icon name="mic" />
        <View>{speaking ? `正在发言：${speaking.name}` : '现在没有人发言'}</View>
      </View>
      {waiting.length === 0 ? (
        <View className="speaker-line__next">没有人等候发言</View>
      ) : (
        waiting.map(({ id, name, isMine, speeches }, index) => (
          <View
            key={id}
            className={`speaker-line__next ${isMine ? 'speaker-line__next--mine' : ''}`}
          >
            {`${index + 1}. ${name}${isMine ? '（您）' : ''}${speeches > 0 ? `，已发言 ${speeches} 次` : ''}`}
          </View>
        ))
      )}
    </View>
  );
}
