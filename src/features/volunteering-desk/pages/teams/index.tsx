import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { useMay } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { DeskGate } from '../../components/desk-gate';
import { TeamSteps } from './team-steps';

/** Teams to decide on, and those one leads or looks after: another leader, an end. */
export default function TeamsDeskPage() {
  return (
    <DeskGate title="管理志愿队" permission="volunteering.organise">
      <TeamsDesk />
    </DeskGate>
  );
}

const groups = [
  { value: 'proposed', word: '待审核' },
  { value: 'own', word: '我带的' },
  { value: 'approved', word: '全部' },
] as const;

type Group = (typeof groups)[number]['value'];

const empty: Record<Group, string> = {
  proposed: '没有等审核的志愿队',
  own: '您没有带志愿队',
  approved: '还没有志愿队',
};

function TeamsDesk() {
  const mayReview = useMay('volunteering.review');
  const [chosen, choose] = useState<Group | null>(null);
  const group = chosen ?? (mayReview ? 'proposed' : 'own');
  const query = useInfiniteQuery(
    cloud.volunteering.listTeams.infiniteQueryOptions({ group }, nextPage),
  );
  return (
    <Page title="管理志愿队">
      {mayReview && <Tabs label="看哪些志愿队" tabs={groups} chosen={group} onChoose={choose} />}
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(team) => <TeamSteps team={team} mayReview={mayReview} />}
        empty={<Empty icon="users" title={empty[group]} />}
      />
    </Page>
  );
}
