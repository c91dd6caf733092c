import { useQuery } from '@tanstack/react-query';
import { readCheckInScene } from '@/shared/hall/sessions/check-in-scene';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { NotFound } from '@/src/ui/states/not-found';
import { SessionsGate } from '../../components/sessions-gate';
import { CheckInForm } from './check-in-form';

/**
 * At the door. From the code on the holder's screen (`scene`, or the address in `q` when WeChat opens a
 * scanned link) it checks in by itself; from the session's page (`sessionId`) one scans or types.
 */
export default function CheckInPage() {
  const scene = usePageParameter('scene');
  const link = usePageParameter('q');
  const sessionId = usePageParameter('sessionId');
  const scanned = readCheckInScene(scene || link);
  return (
    <SessionsGate title="签到">
      {scanned || sessionId ? (
        <CheckIn sessionId={scanned?.sessionId ?? sessionId} scannedCode={scanned?.code ?? null} />
      ) : (
        <Page title="签到">
          <NotFound message="没有认出签到码，请再扫一次主持人屏幕上的二维码。" />
        </Page>
      )}
    </SessionsGate>
  );
}

type CheckInProps = { sessionId: string; scannedCode: string | null };

function CheckIn({ sessionId, scannedCode }: CheckInProps) {
  const query = useQuery(cloud.hall.sessionDetail.queryOptions({ sessionId }));
  return (
    <Page title="签到">
      <QueryView query={query}>
        {(session) => <CheckInForm session={session} scannedCode={scannedCode} />}
      </QueryView>
    </Page>
  );
}
