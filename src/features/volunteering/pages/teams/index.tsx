import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { openTeamsDesk } from '@/src/features/volunteering-desk/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { useMay } from '@/src/platform/use-me';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { TeamCard } from '../../components/team-card';
import { VolunteeringGate } from '../../components/volunteering-gate';
import { openFoundTeam } from '../../volunteering-pages';

/** The residents' teams, one's own, and the way to found one. */
export default function TeamsPage() {
  return (
    <VolunteeringGate title="志愿队">
      <Teams />
    </VolunteeringGate>
  );
}

const groups = [
  { value: 'approved', word: '全部' },
  { value: 'own', word: '我带的' },
] as const;

type Group = (typeof groups)[number]['value'];

function Teams() {
  const [group, choose] = useState<Group>('approved');
  const mayFound = useMay('volunteering.foundTeam');
  const mayReview = useMay('volunteering.review');
  const query = useInfiniteQuery(
    cloud.volunteering.listTeams.infiniteQueryOptions({ group }, nextPage),
  );
  const leads = group === 'own' && (query.data?.pages[0]?.items.length ?? 0) > 0;
  return (
    <Page
      title="志愿队"
      actions={
        <>
          {(mayReview || leads) && (
            <SecondaryButton icon="settings" onPress={openTeamsDesk}>
              管理志愿队
            </SecondaryButton>
          )}
          {mayFound && (
            <PrimaryButton icon="users" onPress={openFoundTeam}>
              发起志愿队
            </PrimaryButton>
          )}
        </>
      }
    >
      <Tabs label="看哪些志愿队" tabs={groups} chosen={group} onChoose={choose} />
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(team) => <TeamCard team={team} />}
        empty={
          <Empty
            icon="users"
            title={group === 'own' ? '您还没有带志愿队' : '还没有志愿队'}
            note="几位邻居就能发起一支志愿队，社区同意以后，可以自己办活动。"
          />
        }
      />
    </Page>
  );
}
