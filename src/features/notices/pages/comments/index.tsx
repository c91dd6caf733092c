import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function CommentsPage() {
  return (
    <Page title="留言">
      <Empty title="留言" />
    </Page>
  );
}
