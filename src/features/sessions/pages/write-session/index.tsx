import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { NotAllowed } from '@/src/ui/states/not-allowed';
import { SessionsGate } from '../../components/sessions-gate';
import type { SessionDraftData } from '../../session-types';
import { ArrangementForm } from './arrangement-form';
import { SessionForm } from './session-form';

/** Calling a session: a new one, a draft to go on with, or an announced one to move or cancel. */
export default function WriteSessionPage() {
  const sessionId = usePageParameter('sessionId');
  return (
    <SessionsGate title="召开议事会">
      <WriteSession sessionId={sessionId} />
    </SessionsGate>
  );
}

function WriteSession({ sessionId }: { sessionId: string }) {
  const mayHold = useMay('hall.holdSession');
  const query = useQuery({
    ...cloud.hall.sessionDraft.queryOptions({ sessionId }),
    enabled: sessionId !== '' && mayHold,
    // What is being typed is never replaced by what comes from the server.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (!mayHold)
    return (
      <Page title="召开议事会">
        <NotAllowed message="议事会由业主委员会、居民委员会或村民委员会召开。" />
      </Page>
    );
  if (sessionId === '') return <SessionForm saved={null} />;
  if (query.data) return <Written saved={query.data} />;
  return (
    <Page title="召开议事会">
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  );
}

const Written = ({ saved }: { saved: SessionDraftData }) =>
  saved.state === 'draft' ? (
    <SessionForm key={saved.revision} saved={saved} />
  ) : (
    <ArrangementForm saved={saved} />
  );
