import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function SignPage() {
  return (
    <Page title="签署知晓">
      <Empty title="签署知晓" />
    </Page>
  );
}
