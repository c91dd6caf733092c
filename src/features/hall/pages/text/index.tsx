import { Page } from '@/src/ui/page/page';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';

export default function TextPage() {
  return (
    <Page title="方案文稿">
      <LoadingSkeleton />
    </Page>
  );
}
