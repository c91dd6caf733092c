import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { channels } from '@/shared/polls/channels';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import { dayAndTime } from '@/src/ui/words/time';
import type { StrikableBallot } from './strikable-types';

type StrikableBallotsProps = {
  pollId: string;
  /** Leaves that are chosen already. */
  chosen: number[];
  onChoose: (ballot: StrikableBallot) => void;
};

/** Entered ballots in the count, by room; what they say is not shown, and is no reason to strike one. */
export function StrikableBallots({ pollId, chosen, onChoose }: StrikableBallotsProps) {
  const [room, setRoom] = useState('');
  const ballots = useInfiniteQuery(
    cloud.polls.strikableBallots.infiniteQueryOptions({ pollId, room: room.trim() }, nextPage),
  );
  return (
    <View className="strikable-ballots">
      <TextField
        label="房号"
        value={room}
        onChange={setRoom}
        maxLength={40}
        placeholder="例如：3栋1单元502"
      />
      <PagedList
        query={ballots}
        itemKey={({ leafIndex }) => String(leafIndex)}
        renderItem={(ballot) => (
          <Card flush>
            <ListItem
              title={ballot.roomLabel}
              note={`${channels[ballot.channel]}　编号 ${ballot.leafIndex}　${dayAndTime(ballot.statedAt)}`}
              {...(chosen.includes(ballot.leafIndex)
                ? { value: '已选' }
                : { onPress: () => onChoose(ballot) })}
            />
          </Card>
        )}
        empty={
          <Empty
            icon="inbox"
            title="没有找到录入的票"
            note="居民在手机上投的票不在这里，也不能作废。"
          />
        }
      />
    </View>
  );
}
