import { useMay } from '@/src/platform/use-me';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { CancelPoll } from '../../components/cancel-poll';
import { openSharedVoters } from '../../poll-pages';
import type { PollDetail } from '../../poll-types';

/** For those who prepare polls, while this one runs. */
export function PollTools({ poll: { id, phase, ruleSet } }: { poll: PollDetail }) {
  const mayPrepare = useMay('polls.prepare');
  if (!mayPrepare || !['announced', 'open'].includes(phase)) return null;
  return (
    <Section title="工作人员">
      {ruleSet.coOwnerRule === 'representative' && (
        <Card flush>
          <ListItem
            icon="users"
            title="登记共有人的代表"
            note="几个人共有一套房，由谁来投票"
            onPress={() => openSharedVoters(id)}
          />
        </Card>
      )}
      <CancelPoll pollId={id} />
    </Section>
  );
}
