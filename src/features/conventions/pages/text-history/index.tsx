import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function TextHistoryPage() {
  return (
    <Page title="版本和建议">
      <Empty title="版本和建议" />
    </Page>
  );
}
