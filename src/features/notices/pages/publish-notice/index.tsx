import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function PublishNoticePage() {
  return (
    <Page title="发布公告">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
