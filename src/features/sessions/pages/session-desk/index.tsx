import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { SessionsGate } from '../../components/sessions-gate';

export default function SessionDeskPage() {
  return (
    <SessionsGate title="主持会议">
      <Page title="主持会议">
        <Empty title="还没有内容" />
      </Page>
    </SessionsGate>
  );
}
