import { Page } from '@/src/ui/page/page';

export default function AskForHelpPage() {
  return <Page title="请人帮忙">{null}</Page>;
}
