import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function PollResultPage() {
  return (
    <Page title="表决结果">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
