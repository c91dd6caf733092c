import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bodies } from '@/shared/polls/rule-set';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Tabs } from '@/src/ui/tabs/tabs';
import { EntriesGate } from '../../components/entries-gate';
import type { MemberList } from '../../rule-set-types';
import { FillFromBuilding } from './fill-from-building';
import { FindPeople } from './find-people';
import { PeopleOnList } from './people-on-list';
import { RenameList } from './rename-list';
import { RetireList } from './retire-list';

/** One list: who is on it, and putting others on it from the register. */
export default function MemberListPage() {
  return (
    <EntriesGate title="名单">
      <OneList listId={usePageParameter('listId')} />
    </EntriesGate>
  );
}

const parts = [
  { value: 'people', word: '名单里的人' },
  { value: 'add', word: '添加' },
  { value: 'settings', word: '改名、停用' },
] as const;

function OneList({ listId }: { listId: string }) {
  const query = useQuery(cloud.polls.memberList.queryOptions({ listId }));
  return (
    <Page title="名单">
      <QueryView query={query}>{(list) => <ListParts list={list} />}</QueryView>
    </Page>
  );
}

function ListParts({ list }: { list: MemberList }) {
  const [part, choose] = useState<(typeof parts)[number]['value']>(
    list.people === 0 && !list.retired ? 'add' : 'people',
  );
  return (
    <>
      <Card>
        <Facts
          facts={[
            { name: '名单', value: list.name },
            { name: '用于', value: bodies[list.body] },
            { name: '人数', value: `${list.people} 人` },
          ]}
        />
      </Card>
      {list.gone > 0 && (
        <Callout tone="danger" title={`有 ${list.gone} 人已经不在名册里`}>
          去掉他们以后，才能按这份名单公告表决。
        </Callout>
      )}
      {list.retired ? (
        <Callout tone="warning">这份名单已经停用，不能再改。</Callout>
      ) : (
        <Tabs label="名单的哪一部分" tabs={parts} chosen={part} onChoose={choose} />
      )}
      {part === 'people' && <PeopleOnList list={list} />}
      {part === 'add' && (
        <>
          <FillFromBuilding list={list} />
          <FindPeople list={list} />
        </>
      )}
      {part === 'settings' && (
        <>
          <RenameList list={list} />
          <RetireList list={list} />
        </>
      )}
    </>
  );
}
