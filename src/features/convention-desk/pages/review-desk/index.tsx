import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ReviewDeskPage() {
  return (
    <Page title="提请审核">
      <Empty title="提请审核" />
    </Page>
  );
}
