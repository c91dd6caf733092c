import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function StaffDeskPage() {
  return (
    <Page title="工作台">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
