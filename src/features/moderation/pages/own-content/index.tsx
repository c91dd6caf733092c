import { Page } from '@/src/ui/page/page';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';

export default function OwnContentPage() {
  return (
    <Page title="我的内容审核">
      <LoadingSkeleton />
    </Page>
  );
}
