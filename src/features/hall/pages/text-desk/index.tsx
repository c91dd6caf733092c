import { Page } from '@/src/ui/page/page';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';

export default function TextDeskPage() {
  return (
    <Page title="写方案文稿">
      <LoadingSkeleton />
    </Page>
  );
}
