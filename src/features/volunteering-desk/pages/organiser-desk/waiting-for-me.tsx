import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { openActivityKinds, openReviewActivities, openTeamsDesk } from '../../desk-pages';
import type { OrganiserDesk } from '../../desk-types';

/** What a reviewer has to decide, what came back, and the ways to what is seldom needed. */
export function WaitingForMe({
  desk: { toReview, activities, mayWrite },
}: {
  desk: OrganiserDesk;
}) {
  if (toReview === null && !mayWrite) return null;
  return (
    <Section title="待办">
      <Card flush>
        {toReview && (
          <ListItem
            icon="clipboard-check"
            title="审核志愿队的活动"
            tags={<Waiting count={toReview.activities} />}
            onPress={openReviewActivities}
          />
        )}
        {(toReview || mayWrite) && (
          <ListItem
            icon="users"
            title="志愿队"
            note={toReview ? '审核、换队长、解散' : '换队长、解散'}
            tags={toReview && <Waiting count={toReview.teams} />}
            onPress={openTeamsDesk}
          />
        )}
        {activities.sentBack > 0 && (
          <ListItem
            icon="undo-2"
            title={`${activities.sentBack} 个活动被退回`}
            note="请在下面“准备中”里修改后再交"
          />
        )}
        {toReview && (
          <ListItem
            icon="heart-handshake"
            title="活动类别"
            note="五类以外，社区自己的类别"
            onPress={openActivityKinds}
          />
        )}
      </Card>
    </Section>
  );
}

const Waiting = ({ count }: { count: number }) =>
  count > 0 ? (
    <StatusTag icon="bell" tone="warning">{`${count} 个等您审核`}</StatusTag>
  ) : (
    <StatusTag icon="check" tone="neutral">
      没有等审核的
    </StatusTag>
  );
