import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function NoticePage() {
  return (
    <Page title="公告">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
