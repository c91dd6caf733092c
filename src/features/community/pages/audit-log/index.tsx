import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function AuditLogPage() {
  return (
    <Page title="操作记录">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
