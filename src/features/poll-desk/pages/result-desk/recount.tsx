import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { PendingRecount } from './pending-recount';
import { ProposeRecount } from './propose-recount';

/** Counting again takes two: one proposes it with a reason, another confirms. */
export function Recount({ pollId }: { pollId: string }) {
  const query = useQuery(cloud.polls.pendingRecount.queryOptions({ pollId }));
  return (
    <Section title="重新计票">
      <QueryView query={query}>
        {(pending) =>
          pending === null ? (
            <ProposeRecount pollId={pollId} />
          ) : (
            <PendingRecount recount={pending} />
          )
        }
      </QueryView>
    </Section>
  );
}
