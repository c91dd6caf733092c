import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function HallPage() {
  return (
    <Page title="议事厅">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
