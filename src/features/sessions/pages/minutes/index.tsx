import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { SessionsGate } from '../../components/sessions-gate';

export default function MinutesPage() {
  return (
    <SessionsGate title="会议记录">
      <Page title="会议记录">
        <Empty title="还没有内容" />
      </Page>
    </SessionsGate>
  );
}
