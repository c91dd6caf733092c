import { useQuery } from '@tanstack/react-query';
import { isHeld } from '@/shared/hall/sessions/session-life-cycle';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { SessionsGate } from '../../components/sessions-gate';
import type { SessionDetail } from '../../session-types';
import { ReadMinutes } from './read-minutes';
import { WriteMinutes } from './write-minutes';

/** The minutes of a session: read and confirmed by those who were there, written by those who held it. */
export default function MinutesPage() {
  return (
    <SessionsGate title="会议记录">
      <Minutes sessionId={usePageParameter('sessionId')} />
    </SessionsGate>
  );
}

function Minutes({ sessionId }: { sessionId: string }) {
  const query = useQuery(cloud.hall.sessionDetail.queryOptions({ sessionId }));
  return (
    <Page title="会议记录">
      <QueryView query={query}>{(session) => <Parts session={session} />}</QueryView>
    </Page>
  );
}

function Parts({ session: { id, state, minutesVersion } }: { session: SessionDetail }) {
  const mayHold = useMay('hall.holdSession');
  const mayWrite = mayHold && isHeld(state) && state !== 'confirmed';
  return (
    <>
      {minutesVersion > 0 && <ReadMinutes sessionId={id} />}
      {mayWrite && <WriteMinutes sessionId={id} />}
      {minutesVersion === 0 && !mayWrite && (
        <Empty
          icon="clipboard-list"
          title="会议记录还没有写好"
          note="写好以后，会请到会的人确认。"
        />
      )}
    </>
  );
}
