import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function BallotPage() {
  return (
    <Page title="填写表决票">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
