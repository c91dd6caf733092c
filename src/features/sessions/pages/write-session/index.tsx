import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { SessionsGate } from '../../components/sessions-gate';

export default function WriteSessionPage() {
  return (
    <SessionsGate title="召开议事会">
      <Page title="召开议事会">
        <Empty title="还没有内容" />
      </Page>
    </SessionsGate>
  );
}
