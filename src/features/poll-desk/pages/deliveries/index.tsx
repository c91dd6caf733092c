import { Page } from '@/src/ui/page/page';

export default function DeliveriesPage() {
  return <Page title="送达记录">{null}</Page>;
}
