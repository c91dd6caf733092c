import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { ActivityRow } from '../../components/activity-row';
import { openActivityDesk } from '../../desk-pages';

const groups = [
  { value: 'running', word: '招募中' },
  { value: 'prepared', word: '准备中' },
  { value: 'past', word: '过去的' },
] as const;

type Group = (typeof groups)[number]['value'];

const empty: Record<Group, string> = {
  running: '现在没有招募中的活动',
  prepared: '没有草稿，也没有待审核的活动',
  past: '还没有办过的活动',
};

/** The activities one organises, by how far they are. */
export function OrganisedActivities() {
  const [group, choose] = useState<Group>('running');
  const query = useInfiniteQuery(
    cloud.volunteering.organisedActivities.infiniteQueryOptions({ group }, nextPage),
  );
  return (
    <Section title="我办的活动">
      <Tabs label="看哪些活动" tabs={groups} chosen={group} onChoose={choose} />
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(activity) => (
          <ActivityRow activity={activity} onPress={() => openActivityDesk(activity.id)} />
        )}
        empty={<Empty icon="hand-heart" title={empty[group]} />}
      />
    </Section>
  );
}
