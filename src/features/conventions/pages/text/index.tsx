import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function TextPage() {
  return (
    <Page title="公约文稿">
      <Empty title="公约文稿" />
    </Page>
  );
}
