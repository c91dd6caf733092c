import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function PollPage() {
  return (
    <Page title="表决">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
