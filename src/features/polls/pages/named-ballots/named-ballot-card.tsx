import { View } from '@tarojs/components';
import { areaText } from '@/shared/area-text';
import { answerText } from '@/shared/polls/answer-words';
import { channels } from '@/shared/polls/channels';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import type { NamedBallot, PublishedResult } from '../../poll-types';
import './named-ballot-card.scss';

type NamedBallotCardProps = { ballot: NamedBallot; result: PublishedResult };

/** One ballot in the count: for which room, how it came in, its place in the log, what it says. */
export function NamedBallotCard({ ballot, result: { items, ruleSet } }: NamedBallotCardProps) {
  const { room, areaHundredths, channel, leafIndex, answers } = ballot;
  const area = ruleSet.measure === 'areaAndHeads' ? [areaText(areaHundredths)] : [];
  return (
    <Card>
      <View className="named-ballot__room">{room}</View>
      <View className="named-ballot__soft">
        {[...area, channels[channel], `编号 ${leafIndex}`].join('　')}
      </View>
      <Facts
        facts={items.map((item, place) => ({
          name: items.length === 1 ? item.title : `${place + 1}. ${item.title}`,
          value: answerText(item, answers[item.itemId] ?? 'abstain'),
        }))}
      />
    </Card>
  );
}
