import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function AdoptionDeskPage() {
  return (
    <Page title="审议表决">
      <Empty title="审议表决" />
    </Page>
  );
}
