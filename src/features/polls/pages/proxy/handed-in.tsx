import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { entryStates } from '@/shared/polls/entries/entry-life-cycle';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { EnteredAnswers, whatBecame } from '../../components/entered-ballots';
import type { MyEntry, PollDetail } from '../../poll-types';

/** What I have handed in as a proxy, with what became of it. */
export function HandedIn({ poll }: { poll: PollDetail }) {
  const entries = useQuery(cloud.polls.myEntries.queryOptions({ pollId: poll.id }));
  const handedIn = (entries.data ?? []).filter(({ isVoter }) => !isVoter);
  if (handedIn.length === 0) return null;
  return (
    <Section title="我交的委托书">
      {handedIn.map((entry) => (
        <Authorisation key={entry.entryId} poll={poll} entry={entry} />
      ))}
    </Section>
  );
}

function Authorisation({ poll, entry }: { poll: PollDetail; entry: MyEntry }) {
  const [isAsking, setAsking] = useState(false);
  const withdraw = useCommand(cloudClient.polls.withdrawEntry.mutate, {
    refetches: [cloud.polls.myEntries.pathKey()],
    onDone: () => setAsking(false),
  });
  return (
    <Card flush>
      <ListItem
        icon="handshake"
        title={`${entry.roomLabel}：${entryStates[entry.state]}`}
        note={whatBecame(entry)}
        tags={<EnteredAnswers entry={entry} items={poll.items} />}
        value={
          entry.mayWithdraw && (
            <TextButton label={`撤回 ${entry.roomLabel}`} onPress={() => setAsking(true)}>
              撤回
            </TextButton>
          )
        }
      />
      <ConfirmDialog
        open={isAsking}
        title="撤回这份委托书？"
        message="撤回以后不再核对，也不算数。填错了的，可以重新交。"
        confirmLabel="撤回"
        danger
        loading={withdraw.isRunning}
        onConfirm={() => withdraw.run({ pollId: poll.id, entryId: entry.entryId })}
        onCancel={() => setAsking(false)}
      >
        {withdraw.failure && <Callout tone="danger">{withdraw.failure.message}</Callout>}
      </ConfirmDialog>
    </Card>
  );
}
