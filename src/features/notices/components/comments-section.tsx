import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { openComments } from '../notice-pages';
import type { Commenting } from '../posting-types';

/** On the page of a notice with comments: how many there are, and the way to them. */
export function CommentsSection({ noticeId }: { noticeId: string }) {
  const { data } = useQuery(cloud.notices.readCommenting.queryOptions({ noticeId }));
  // Staff who read what is for others do not read what those say: there is nothing to show them.
  if (!data) return null;
  return (
    <Card flush>
      <ListItem
        icon="messages-square"
        title={data.count > 0 ? `留言 ${data.count} 条` : '留言'}
        note={noteOf(data)}
        onPress={() => openComments(noticeId)}
      />
    </Card>
  );
}

function noteOf({ closedAt, mayWrite }: Commenting): string {
  if (closedAt !== null) return '留言已经关闭，还可以看';
  return mayWrite ? '看大家说了什么，也可以写一条' : '看大家说了什么';
}
