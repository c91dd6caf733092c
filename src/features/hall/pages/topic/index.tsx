import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function TopicPage() {
  return (
    <Page title="议题">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
