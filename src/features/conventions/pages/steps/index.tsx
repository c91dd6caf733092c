import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function StepsPage() {
  return (
    <Page title="制定过程">
      <Empty title="制定过程" />
    </Page>
  );
}
