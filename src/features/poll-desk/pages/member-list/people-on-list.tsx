import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { MemberList } from '../../rule-set-types';
import { useListCommand } from './use-list-command';

/** Who is on the list, in the register's order; whom the register has lost stands first. */
export function PeopleOnList({ list }: { list: MemberList }) {
  const people = useInfiniteQuery(
    cloud.polls.listMemberPeople.infiniteQueryOptions({ listId: list.listId }, nextPage),
  );
  const change = useListCommand(list);
  return (
    <>
      {change.failure && <Callout tone="danger">{change.failure.message}</Callout>}
      <PagedList
        query={people}
        itemKey={({ personId }) => personId}
        renderItem={({ personId, name, maskedPhone, room }) => (
          <Card flush>
            <ListItem
              icon="user"
              title={name}
              note={[room, maskedPhone].filter(Boolean).join('，')}
              tags={
                room === null && (
                  <StatusTag icon="triangle-alert" tone="danger">
                    已不在名册
                  </StatusTag>
                )
              }
              value={
                !list.retired && (
                  <TextButton
                    icon="circle-minus"
                    label={`去掉 ${name}`}
                    disabled={change.isRunning}
                    onPress={() => change.remove(personId)}
                  >
                    去掉
                  </TextButton>
                )
              }
            />
          </Card>
        )}
        empty={<Empty icon="users" title="名单里还没有人" note="到“添加”里从名册选。" />}
      />
    </>
  );
}
