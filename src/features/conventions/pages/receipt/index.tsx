import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ReceiptPage() {
  return (
    <Page title="签署回执">
      <Empty title="签署回执" />
    </Page>
  );
}
