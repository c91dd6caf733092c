import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { HallGate } from '../../components/hall-gate';

export default function WriteStatementPage() {
  return (
    <HallGate title="说一句我的观点">
      <Page title="说一句我的观点">
        <Empty title="还没有内容" />
      </Page>
    </HallGate>
  );
}
