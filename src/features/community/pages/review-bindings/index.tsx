import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ReviewBindingsPage() {
  return (
    <Page title="审核住户">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
