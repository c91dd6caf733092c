import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { HallGate } from '../../components/hall-gate';

export default function OpinionsPage() {
  return (
    <HallGate title="大家怎么看">
      <Page title="大家怎么看">
        <Empty title="还没有内容" />
      </Page>
    </HallGate>
  );
}
