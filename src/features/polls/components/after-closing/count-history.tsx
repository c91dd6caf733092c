import { View } from '@tarojs/components';
import { channels } from '@/shared/polls/channels';
import { Card } from '@/src/ui/card/card';
import { Timeline } from '@/src/ui/timeline/timeline';
import type { ResultFollowUp } from '../../poll-types';

type Count = ResultFollowUp['counts'][number];

/** Every count of a poll, the one that holds first: why it was counted again and what changed. */
export function CountHistory({ counts }: { counts: Count[] }) {
  return (
    <Card>
      <Timeline
        events={[...counts].reverse().map((count) => ({
          id: String(count.count),
          title: `第 ${count.count} 次计票：${count.summary}`,
          at: count.countedAt,
          icon: 'scale' as const,
          ...(count.recount ? { note: <Recount recount={count.recount} /> } : {}),
        }))}
      />
    </Card>
  );
}

function Recount({ recount }: { recount: NonNullable<Count['recount']> }) {
  const { reason, proposedBy, confirmedBy, changes, strikes } = recount;
  return (
    <>
      <View>{`原因：${reason}`}</View>
      <View>{`变化：${changes.join('')}`}</View>
      {strikes.map(({ leafIndex, channel, reason: why }) => (
        <View key={leafIndex}>{`作废：编号 ${leafIndex}（${channels[channel]}），${why}`}</View>
      ))}
      <View>{`提议：${proposedBy}。另一人确认：${confirmedBy}。`}</View>
    </>
  );
}
