import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { QueryView } from '@/src/ui/query-view/query-view';
import { MinutesForm } from './minutes-form';

/** The draft of the minutes, for those who held the session. */
export function WriteMinutes({ sessionId }: { sessionId: string }) {
  const query = useQuery({
    ...cloud.hall.minutesDraft.queryOptions({ sessionId }),
    // What is being typed is never replaced by what comes from the server.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <QueryView query={query}>
      {(draft) => (
        <MinutesForm
          key={`${draft.revision}.${draft.version}`}
          sessionId={sessionId}
          saved={draft}
        />
      )}
    </QueryView>
  );
}
