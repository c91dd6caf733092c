import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function DisclosedPage() {
  return (
    <Page title="已公布的内容">
      <Empty title="已公布的内容" />
    </Page>
  );
}
