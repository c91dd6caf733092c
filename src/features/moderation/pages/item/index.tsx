import { Page } from '@/src/ui/page/page';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';

export default function ModerationItemPage() {
  return (
    <Page title="审核内容">
      <LoadingSkeleton />
    </Page>
  );
}
