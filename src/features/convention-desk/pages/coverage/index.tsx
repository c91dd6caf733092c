import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function CoveragePage() {
  return (
    <Page title="签署情况">
      <Empty title="签署情况" />
    </Page>
  );
}
