import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function FilingDeskPage() {
  return (
    <Page title="备案公布">
      <Empty title="备案公布" />
    </Page>
  );
}
