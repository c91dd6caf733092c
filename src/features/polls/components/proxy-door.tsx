import { whyChannelRefused } from '@/shared/polls/entries/entry-channels';
import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { openProxy } from '../poll-pages';
import type { PollDetail } from '../poll-types';

/** The way in for who was asked in writing to vote for somebody, where the rule allows it. */
export function ProxyDoor({ poll }: { poll: PollDetail }) {
  const mayAct = useMay('polls.castBallot');
  if (!mayAct || poll.phase !== 'open' || whyChannelRefused(poll, 'proxy') !== null) return null;
  return (
    <Card flush>
      <ListItem
        icon="handshake"
        title="替别人交委托书"
        note="有人书面委托您投票，在这里拍照交来"
        onPress={() => openProxy(poll.id)}
      />
    </Card>
  );
}
