import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function MyHomesPage() {
  return (
    <Page title="我的房屋">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
