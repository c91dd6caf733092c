import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { HallGate } from '../../components/hall-gate';

export default function ArgumentsPage() {
  return (
    <HallGate title="正反理由">
      <Page title="正反理由">
        <Empty title="还没有内容" />
      </Page>
    </HallGate>
  );
}
