import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { Tabs } from '@/src/ui/tabs/tabs';
import { DeskGate } from '../../components/desk-gate';
import { AddVolunteer } from './add-volunteer';
import { RemoveSignup } from './remove-signup';
import { type ShiftOfDesk, type SignupItem, SignupRow } from './signup-row';

const title = '报名名单';

const groups = [
  { value: 'placed', word: '有名额' },
  { value: 'waiting', word: '候补' },
  { value: 'gone', word: '已退出' },
] as const;

type Group = (typeof groups)[number]['value'];

/** Who signed up for a shift, with whom to call; for whoever leads it. */
export default function ShiftSignupsPage() {
  const shiftId = usePageParameter('shiftId');
  return (
    <DeskGate title={title} permission="volunteering.lead">
      <Signups shiftId={shiftId} />
    </DeskGate>
  );
}

function Signups({ shiftId }: { shiftId: string }) {
  const shift = useQuery(cloud.volunteering.shiftDetail.queryOptions({ shiftId }));
  return (
    <Page title={title}>
      <QueryView query={shift}>{(found) => <List shift={found} />}</QueryView>
    </Page>
  );
}

function List({ shift }: { shift: ShiftOfDesk }) {
  const [group, choose] = useState<Group>('placed');
  const [isAdding, add] = useState(false);
  const [chosen, remove] = useState<SignupItem | null>(null);
  const { shiftId, posts, state, endsAt } = shift;
  const query = useInfiniteQuery(
    cloud.volunteering.shiftSignups.infiniteQueryOptions({ shiftId, group }, nextPage),
  );
  const isOpen = state === 'open' && Date.parse(endsAt) > Date.now();
  const [taken, capacity] = [
    posts.reduce((sum, post) => sum + post.placesTaken, 0),
    posts.reduce((sum, post) => sum + post.capacity, 0),
  ];
  return (
    <>
      <Callout tone="info" icon="users">
        {`${shift.title}：${capacity} 个名额，用了 ${taken} 个。姓名和电话只给负责人看，请不要外传。`}
      </Callout>
      {isOpen && (
        <SecondaryButton icon="user-plus" onPress={() => add(true)}>
          加入一位志愿者
        </SecondaryButton>
      )}
      <Tabs label="看哪些人" tabs={groups} chosen={group} onChoose={choose} />
      <PagedList
        query={query}
        itemKey={({ signupId }) => signupId}
        renderItem={(signup) => (
          <Card flush>
            <SignupRow
              signup={signup}
              {...(isOpen && group !== 'gone' ? { onPress: () => remove(signup) } : {})}
            />
          </Card>
        )}
        empty={<Empty icon="users" title="这里还没有人" />}
      />
      <Sheet open={isAdding} title="加入一位志愿者" onClose={() => add(false)}>
        {isAdding && <AddVolunteer shift={shift} onAdded={() => add(false)} />}
      </Sheet>
      {chosen && <RemoveSignup signup={chosen} onClose={() => remove(null)} />}
    </>
  );
}
