import { Page } from '@/src/ui/page/page';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';

export default function ReportPage() {
  return (
    <Page title="举报">
      <LoadingSkeleton />
    </Page>
  );
}
