import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { openPage } from '@/src/platform/open-page';
import { PrimaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { MembersOnly } from '@/src/ui/states/members-only';
import { Tabs } from '@/src/ui/tabs/tabs';
import { ShiftRow } from '../../components/shift-row';
import type { Look } from '../../shift-looks';
import { openGuardianConsent, openVolunteerProfile } from '../../volunteering-pages';
import type { OwnShiftRow } from '../../volunteering-types';

const groups = [
  { value: 'coming', word: '要去的' },
  { value: 'past', word: '以前的' },
] as const;

type Group = (typeof groups)[number]['value'];

/** All shifts one signed up for: what comes, and what was. */
export default function MyShiftsPage() {
  return (
    <MembersOnly
      title="我的报名"
      permission="volunteering.volunteer"
      beforeJoining="认证以后，您可以报名参加志愿活动。"
      whileReviewed="通过以后，就能报名参加志愿活动。"
    >
      <MyShifts />
    </MembersOnly>
  );
}

function MyShifts() {
  const [group, choose] = useState<Group>('coming');
  const query = useInfiniteQuery(
    cloud.volunteering.myShifts.infiniteQueryOptions({ group }, nextPage),
  );
  return (
    <Page title="我的报名">
      <Card flush>
        <ListItem
          icon="user"
          title="志愿者资料"
          note="特长、兴趣和授权"
          onPress={openVolunteerProfile}
        />
        <ListItem
          icon="baby"
          title="孩子的活动"
          note="作为家长，同意或撤回同意"
          onPress={() => openGuardianConsent()}
        />
      </Card>
      <Tabs label="看哪些报名" tabs={groups} chosen={group} onChoose={choose} />
      <PagedList
        query={query}
        itemKey={({ signupId }) => signupId}
        renderItem={(shift) => (
          <Card flush>
            <ShiftRow shift={shown(shift)} tags={tagsOf(shift)} />
          </Card>
        )}
        empty={
          group === 'coming' ? <NothingComing /> : <Empty icon="history" title="还没有以前的报名" />
        }
      />
    </Page>
  );
}

const shown = ({ shiftState, state, postName, place, ...shift }: OwnShiftRow) => ({
  ...shift,
  ...{ state: shiftState, mine: state, placesLeft: null },
  place: `${place}，${postName}`,
});

const tagsOf = ({ waitingPlace, risksChanged, shiftState, state }: OwnShiftRow): Look[] => [
  ...(waitingPlace === null
    ? []
    : [{ word: `第 ${waitingPlace} 位`, icon: 'users', tone: 'neutral' } as const]),
  ...(risksChanged && shiftState === 'open' && state === 'confirmed'
    ? [{ word: '风险说明有更新', icon: 'triangle-alert', tone: 'warning' } as const]
    : []),
];

const NothingComing = () => (
  <Empty
    icon="calendar-clock"
    title="还没有要去的班次"
    note="看看社区正在招募的志愿活动。"
    action={
      <PrimaryButton compact onPress={() => openPage('/pages/volunteering/index')}>
        去看看
      </PrimaryButton>
    }
  />
);
