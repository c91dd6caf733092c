import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function PreparePollPage() {
  return (
    <Page title="准备表决">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
