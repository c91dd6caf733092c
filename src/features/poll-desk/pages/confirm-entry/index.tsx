import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useCommand } from '@/src/platform/use-command';
import { SecondaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { ErrorState } from '@/src/ui/states/error-state';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';
import { EntriesGate } from '../../components/entries-gate';
import { CheckEntry } from './check-entry';

/** The second person compares entries with their photos, one after the other. */
export default function ConfirmEntryPage() {
  const pollId = usePageParameter('pollId');
  const entryId = usePageParameter('entryId');
  return (
    <EntriesGate title="核对录入的票">
      <ConfirmEntries pollId={pollId} first={entryId || null} />
    </EntriesGate>
  );
}

type ConfirmEntriesProps = { pollId: string; first: string | null };

function ConfirmEntries({ pollId, first }: ConfirmEntriesProps) {
  const [skipped, setSkipped] = useState<string[]>([]);
  const take = useCommand(cloudClient.polls.takeEntry.mutate, { refetches: [] });
  const begin = useRef(() => take.run({ pollId, entryId: first, skip: [] }));
  useEffect(() => begin.current(), []);

  const next = (skip: string[]) => {
    setSkipped(skip);
    take.run({ pollId, entryId: null, skip: skip.slice(-100) });
  };
  const entryId = take.output?.entryId ?? null;
  if (take.failure)
    return (
      <Page title="核对录入的票">
        <ErrorState message={take.failure.message} onRetry={() => next(skipped)} />
      </Page>
    );
  if (take.isRunning || take.output === null)
    return (
      <Page title="核对录入的票">
        <LoadingSkeleton rows={4} />
      </Page>
    );
  if (entryId === null) return <AllChecked hasSkipped={skipped.length > 0} />;
  return (
    <EntryToCheck
      key={entryId}
      pollId={pollId}
      entryId={entryId}
      onDone={() => next(skipped)}
      onSkip={() => next([...skipped, entryId])}
    />
  );
}

function AllChecked({ hasSkipped }: { hasSkipped: boolean }) {
  return (
    <Page title="核对录入的票">
      <Empty
        icon="circle-check"
        title={hasSkipped ? '除了跳过的，都核对完了' : '没有要您核对的票了'}
        note="您自己录入的票，要请另一位工作人员核对。"
        action={
          <SecondaryButton compact onPress={leavePage}>
            返回
          </SecondaryButton>
        }
      />
    </Page>
  );
}

type EntryToCheckProps = {
  pollId: string;
  entryId: string;
  onDone: () => void;
  onSkip: () => void;
};

/** What somebody chose is kept no longer than it is on the screen. */
const notKept = { staleTime: 0, gcTime: 0 } as const;

function EntryToCheck({ pollId, entryId, onDone, onSkip }: EntryToCheckProps) {
  const poll = useQuery(cloud.polls.pollDetail.queryOptions({ pollId }));
  const entry = useQuery({
    ...cloud.polls.entryContent.queryOptions({ pollId, entryId }),
    ...notKept,
  });
  if (poll.data && entry.data)
    return (
      <CheckEntry
        pollId={pollId}
        items={poll.data.items}
        entry={entry.data}
        onDone={onDone}
        onSkip={onSkip}
      />
    );
  return (
    <Page title="核对录入的票">
      <QueryView query={poll}>{() => <QueryView query={entry}>{() => null}</QueryView>}</QueryView>
    </Page>
  );
}
