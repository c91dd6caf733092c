import { Page } from '@/src/ui/page/page';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';

export default function TextHistoryPage() {
  return (
    <Page title="各个版本">
      <LoadingSkeleton />
    </Page>
  );
}
