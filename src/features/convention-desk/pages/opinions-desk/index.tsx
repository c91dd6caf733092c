import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function OpinionsDeskPage() {
  return (
    <Page title="征集民意">
      <Empty title="征集民意" />
    </Page>
  );
}
