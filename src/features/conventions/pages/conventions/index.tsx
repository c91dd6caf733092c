import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ConventionsPage() {
  return (
    <Page title="公约">
      <Empty title="公约" />
    </Page>
  );
}
