import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';

export default function DisclosurePage() {
  return (
    <Page title="公开事项">
      <Empty title="公开事项" />
    </Page>
  );
}
