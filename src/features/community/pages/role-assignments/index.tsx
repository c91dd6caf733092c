import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function RoleAssignmentsPage() {
  return (
    <Page title="人员与职务">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
