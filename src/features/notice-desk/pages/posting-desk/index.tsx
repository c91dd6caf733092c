import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function PostingDeskPage() {
  return (
    <Page title="公示的异议">
      <Empty title="公示的异议" />
    </Page>
  );
}
