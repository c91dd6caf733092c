import { useDidShow } from '@tarojs/taro';
import { useCurrentCommunity } from '@/src/platform/current-community';
import { queryClient } from '@/src/platform/query-client';
import { useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { BeingDecided } from './being-decided';
import { Conventions } from './conventions';
import { Emergencies } from './emergencies';
import { HomeHead } from './home-head';
import { NeedsMe } from './needs-me';
import { NewestNotices } from './newest-notices';
import { OwnShiftSection } from './own-shift';
import { isMember } from './standing';
import { useHomeQueries } from './use-home-queries';
import { useUnreadBadge } from './use-unread-badge';
import { Welcome } from './welcome';

/**
 * The first tab. All its questions leave in one envelope with whoAmI, so that one round trip shows
 * the page; who is no member yet gets refusals for most of them, which the welcome replaces.
 */
export default function HomePage() {
  const community = useCurrentCommunity();
  const me = useMe();
  const home = useHomeQueries(community !== null);
  useUnreadBadge(home.unread.data?.unread ?? 0);
  useDidShow(() => void queryClient.refetchQueries({ type: 'active', stale: true }));
  return (
    <Page title="邻里议事">
      <QueryView query={me}>
        {(person) =>
          isMember(person) ? (
            <>
              <HomeHead me={person} unread={home.unread.data?.unread ?? 0} />
              <Emergencies items={home.notices.data?.items} />
              <NeedsMe me={person} home={home} />
              <OwnShiftSection home={home.volunteering.data} />
              <NewestNotices query={home.notices} />
              <BeingDecided query={home.polls} />
              <Conventions items={home.conventions.data?.items} />
            </>
          ) : (
            <Welcome me={person} />
          )
        }
      </QueryView>
    </Page>
  );
}
