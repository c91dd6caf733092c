import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function HomePage() {
  return (
    <Page title="邻里议事">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
