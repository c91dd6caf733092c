import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ChangesPage() {
  return (
    <Page title="改了什么">
      <Empty title="改了什么" />
    </Page>
  );
}
