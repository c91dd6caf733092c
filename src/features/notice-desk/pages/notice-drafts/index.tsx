import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function NoticeDraftsPage() {
  return (
    <Page title="公告草稿">
      <Empty title="公告草稿" />
    </Page>
  );
}
