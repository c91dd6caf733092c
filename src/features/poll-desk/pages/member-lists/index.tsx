import { useQuery } from '@tanstack/react-query';
import { bodies } from '@/shared/polls/rule-set';
import { cloud } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { EntriesGate } from '../../components/entries-gate';
import { openMemberList } from '../../rule-set-pages';
import { CreateList } from './create-list';

/** The lists of members of meetings whose members the register does not name. */
export default function MemberListsPage() {
  return (
    <EntriesGate title="名单">
      <MemberLists />
    </EntriesGate>
  );
}

function MemberLists() {
  const query = useQuery(cloud.polls.listMemberLists.queryOptions());
  return (
    <Page title="名单">
      <QueryView query={query}>
        {({ bodies: ofLists, lists }) => (
          <>
            <Callout tone="info">
              代表会议、村民小组这样的会议，名册里看不出有哪些人，要在这里编名单，表决时按名单计票。
            </Callout>
            {lists.length === 0 ? (
              <Empty icon="users" title="还没有名单" note="在下面新建一份。" />
            ) : (
              <Card flush>
                {lists.map(({ listId, body, name, people }) => (
                  <ListItem
                    key={listId}
                    icon="users"
                    title={name}
                    note={bodies[body]}
                    value={`${people} 人`}
                    onPress={() => openMemberList(listId)}
                  />
                ))}
              </Card>
            )}
            <Section title="新建名单">
              <CreateList bodies={ofLists} />
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  );
}
