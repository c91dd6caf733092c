import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function TextDeskPage() {
  return (
    <Page title="写草案">
      <Empty title="写草案" />
    </Page>
  );
}
