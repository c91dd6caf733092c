import { Page } from '@/src/ui/page/page';

export default function HelpRequestPage() {
  return <Page title="求助">{null}</Page>;
}
