import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function GiveOpinionPage() {
  return (
    <Page title="提意见">
      <Empty title="提意见" />
    </Page>
  );
}
