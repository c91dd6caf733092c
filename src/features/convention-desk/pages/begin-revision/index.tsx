import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function BeginRevisionPage() {
  return (
    <Page title="开始制定或修订">
      <Empty title="开始制定或修订" />
    </Page>
  );
}
