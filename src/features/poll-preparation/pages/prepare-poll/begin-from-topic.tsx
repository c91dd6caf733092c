import { useEffect, useRef } from 'react';
import { cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { ErrorState } from '@/src/ui/states/error-state';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';
import { showDraft } from '../../draft-pages';

/** A topic has one draft: opening this page twice leads to the same one. */
export function BeginFromTopic({ topicId }: { topicId: string }) {
  const prepare = useCommand(cloudClient.polls.preparePoll.mutate, {
    refetches: [],
    onDone: ({ pollId }) => showDraft(pollId),
  });
  const { run } = prepare;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    run({ topicId });
  }, [run, topicId]);
  if (prepare.failure)
    return <ErrorState message={prepare.failure.message} onRetry={() => run({ topicId })} />;
  return <LoadingSkeleton />;
}
