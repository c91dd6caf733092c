import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ReadershipPage() {
  return (
    <Page title="阅读情况">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
