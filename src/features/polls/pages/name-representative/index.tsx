import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function NameRepresentativePage() {
  return (
    <Page title="推举表决代表">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
