import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ConventionsGate } from '../../components/conventions-gate';
import { ReceiptView } from './receipt-view';

/** The receipt of an acknowledgement, for whoever signed it and the helper who was there. */
export default function ReceiptPage() {
  return (
    <ConventionsGate title="签署回执">
      <ReceiptOf acknowledgementId={usePageParameter('acknowledgementId')} />
    </ConventionsGate>
  );
}

function ReceiptOf({ acknowledgementId }: { acknowledgementId: string }) {
  const query = useQuery(cloud.conventions.readReceipt.queryOptions({ acknowledgementId }));
  return (
    <Page title="签署回执">
      <QueryView query={query}>{(receipt) => <ReceiptView receipt={receipt} />}</QueryView>
    </Page>
  );
}
