import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { SecondaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { openCommunityPage } from '../../community-pages';
import { ApplicationCard } from './application-card';

/** Applications to join, the longest waiting first; what matches the register is one tap. */
export default function ReviewBindingsPage() {
  const applications = useInfiniteQuery(
    cloud.community.listBindingsToReview.infiniteQueryOptions({}, nextPage),
  );
  return (
    <Page title="审核住户">
      <PagedList
        query={applications}
        itemKey={({ bindingId }) => bindingId}
        renderItem={(application) => <ApplicationCard application={application} />}
        empty={
          <Empty
            icon="circle-check"
            title="没有等待审核的申请"
            note="有人申请加入时，会排在这里。"
            action={
              <SecondaryButton compact icon="users" onPress={() => openCommunityPage('residents')}>
                查看住户名单
              </SecondaryButton>
            }
          />
        }
      />
    </Page>
  );
}
