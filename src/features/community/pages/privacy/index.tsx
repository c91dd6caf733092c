import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function PrivacyPage() {
  return (
    <Page title="隐私说明">
      <Empty title="这里还没有内容" />
    </Page>
  );
}
