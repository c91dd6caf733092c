import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ConventionPage() {
  return (
    <Page title="公约">
      <Empty title="公约" />
    </Page>
  );
}
