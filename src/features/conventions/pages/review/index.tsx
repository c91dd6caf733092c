import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ReviewPage() {
  return (
    <Page title="审核公约草案">
      <Empty title="审核公约草案" />
    </Page>
  );
}
