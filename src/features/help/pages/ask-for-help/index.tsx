import { useQuery } from '@tanstack/react-query';
import { helpLimits } from '@/shared/volunteering/help/help-limits';
import { cloud } from '@/src/platform/cloud';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryFailure } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';
import { MembersOnly } from '@/src/ui/states/members-only';
import { openHelpList } from '../../help-pages';
import { AskForm } from './ask-form';

const title = '请人帮忙';

/** Asking the neighbours for help in three steps. */
export default function AskForHelpPage() {
  return (
    <MembersOnly
      title={title}
      permission="volunteering.read"
      beforeJoining="邻里互助只对本社区的居民开放。认证以后，您可以请邻居帮忙。"
      whileReviewed="通过以后，就能请邻居帮忙。"
    >
      <Ask />
    </MembersOnly>
  );
}

function Ask() {
  const query = useQuery(cloud.volunteering.helpMeans.queryOptions());
  const isStaff = useMay('volunteering.helpAsStaff');
  const { data: means } = query;
  if (!means)
    return (
      <Page title={title}>
        {query.error ? (
          <QueryFailure error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <LoadingSkeleton />
        )}
      </Page>
    );
  if (means.pending >= helpLimits.pending && !isStaff)
    return (
      <Page title={title}>
        <Empty
          icon="hand"
          title={`您已经有 ${means.pending} 个求助在等`}
          note="请等前面的办完，或者撤回一个再发。"
          action={
            <PrimaryButton compact onPress={() => openHelpList('asked')}>
              看我的求助
            </PrimaryButton>
          }
        />
      </Page>
    );
  return <AskForm means={means} />;
}
