import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { SessionsGate } from '../../components/sessions-gate';

export default function CheckInPage() {
  return (
    <SessionsGate title="签到">
      <Page title="签到">
        <Empty title="还没有内容" />
      </Page>
    </SessionsGate>
  );
}
