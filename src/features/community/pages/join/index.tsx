import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function JoinPage() {
  return (
    <Page title="加入社区">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
