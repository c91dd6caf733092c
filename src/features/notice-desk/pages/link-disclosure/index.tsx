import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function LinkDisclosurePage() {
  return (
    <Page title="登记已公布">
      <Empty title="登记已公布" />
    </Page>
  );
}
