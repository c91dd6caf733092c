import { Page } from '@/src/ui/page/page';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';

export default function ModerationQueuePage() {
  return (
    <Page title="内容审核">
      <LoadingSkeleton />
    </Page>
  );
}
