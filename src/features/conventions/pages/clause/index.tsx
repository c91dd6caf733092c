import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ClausePage() {
  return (
    <Page title="条款">
      <Empty title="条款" />
    </Page>
  );
}
