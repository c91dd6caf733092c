import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function SettingsPage() {
  return (
    <Page title="设置">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
