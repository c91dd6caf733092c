import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ConventionDeskPage() {
  return (
    <Page title="公约工作台">
      <Empty title="公约工作台" />
    </Page>
  );
}
