import { Page } from '@/src/ui/page/page';

export default function TurnoutPage() {
  return <Page title="参与情况">{null}</Page>;
}
