import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function CoverageBuildingPage() {
  return (
    <Page title="各户签署情况">
      <Empty title="各户签署情况" />
    </Page>
  );
}
