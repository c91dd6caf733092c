import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function NoticeListPage() {
  return (
    <Page title="全部公告">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
