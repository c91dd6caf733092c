import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function SuggestPage() {
  return (
    <Page title="修改建议">
      <Empty title="修改建议" />
    </Page>
  );
}
