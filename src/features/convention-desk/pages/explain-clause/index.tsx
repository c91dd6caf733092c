import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ExplainClausePage() {
  return (
    <Page title="白话说明">
      <Empty title="白话说明" />
    </Page>
  );
}
