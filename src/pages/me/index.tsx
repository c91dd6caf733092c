import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function MePage() {
  return (
    <Page title="我的">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
