import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { HallGate } from '../../components/hall-gate';

export default function WriteArgumentPage() {
  return (
    <HallGate title="写一条理由">
      <Page title="写一条理由">
        <Empty title="还没有内容" />
      </Page>
    </HallGate>
  );
}
