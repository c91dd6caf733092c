import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function PostingPage() {
  return (
    <Page title="公示">
      <Empty title="公示" />
    </Page>
  );
}
