import { Page } from '@/src/ui/page/page';

export default function ConfirmEntryPage() {
  return <Page title="核对录入的票">{null}</Page>;
}
