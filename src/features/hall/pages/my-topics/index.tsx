import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function MyTopicsPage() {
  return (
    <Page title="我的议题">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
