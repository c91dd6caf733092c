import { cloud } from '@/src/platform/cloud';
import { leavePage, replacePage } from '@/src/platform/open-page';
import { queryClient } from '@/src/platform/query-client';
import { communityPages } from '../../community-pages';

/** After logging in: to the privacy statement, as long as there is no consent, else back to where one was. */
export async function goOn(): Promise<void> {
  const me = await queryClient.fetchQuery({
    ...cloud.community.whoAmI.queryOptions(),
    staleTime: 0,
  });
  if (me.account?.consentIsCurrent) leavePage();
  else replacePage(communityPages.privacy);
}
