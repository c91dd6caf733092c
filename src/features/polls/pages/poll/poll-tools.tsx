import {
  openDeliveries,
  openEntries,
  openPrintPoll,
  openTurnout,
} from '@/src/features/poll-desk/public';
import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { CancelPoll } from '../../components/cancel-poll';
import { PostponePoll } from '../../components/postpone-poll';
import { openSharedVoters } from '../../poll-pages';
import type { PollDetail } from '../../poll-types';

/** For those who prepare polls, while this one runs; the supervisory committee sees how many took part. */
export function PollTools({ poll: { id, phase, ruleSet, visibility } }: { poll: PollDetail }) {
  const mayPrepare = useMay('polls.prepare');
  const mayReadTurnout = useMay('polls.readTurnout');
  // Papers handed over in time are still entered for the hours after closing.
  if (!['announced', 'open', 'closed'].includes(phase)) return null;
  if (!mayPrepare)
    return mayReadTurnout && phase !== 'announced' ? (
      <Section title="监督">
        <Card flush>
          <TurnoutItem pollId={id} note="参与的人够不够；看不到谁投了什么" />
        </Card>
      </Section>
    ) : null;
  return (
    <Section title="工作人员">
      <Card flush>
        {phase !== 'announced' && (
          <TurnoutItem pollId={id} note="各楼栋还差多少人，提醒没投票的；看不到谁投了什么" />
        )}
        <ListItem
          icon="file-text"
          title="打印和导出"
          note="纸质表决票、送达签收表、上门名单"
          onPress={() => openPrintPoll(id)}
        />
        {visibility === 'named' && (
          <ListItem
            icon="file-plus"
            title="录入和核对票"
            note="纸质票、上门、电话和委托的票"
            onPress={() => openEntries(id)}
          />
        )}
        <ListItem
          icon="door-open"
          title="送达记录"
          note="表决票送到了哪些家"
          onPress={() => openDeliveries(id)}
        />
        {ruleSet.coOwnerRule === 'representative' && phase !== 'closed' && (
          <ListItem
            icon="users"
            title="登记共有人的代表"
            note="几个人共有一套房，由谁来投票"
            onPress={() => openSharedVoters(id)}
          />
        )}
      </Card>
      {phase === 'announced' && <PostponePoll pollId={id} />}
      {phase !== 'closed' && <CancelPoll pollId={id} />}
    </Section>
  );
}

const TurnoutItem = ({ pollId, note }: { pollId: string; note: string }) => (
  <ListItem icon="users" title="参与情况" note={note} onPress={() => openTurnout(pollId)} />
);
