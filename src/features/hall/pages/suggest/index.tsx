import { Page } from '@/src/ui/page/page';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';

export default function SuggestPage() {
  return (
    <Page title="提修改建议">
      <LoadingSkeleton />
    </Page>
  );
}
