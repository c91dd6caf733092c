import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function ImportRegisterPage() {
  return (
    <Page title="导入名册">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
