import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function TabletPage() {
  return (
    <Page title="现场签署">
      <Empty title="现场签署" />
    </Page>
  );
}
