import { activityLook, kindIcons, LookTag } from '@/src/features/volunteering/public';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { shortTime } from '@/src/ui/words/time';
import type { OrganisedCard } from '../desk-types';

type ActivityRowProps = { activity: OrganisedCard; onPress: () => void };

/** An activity as its organiser or reviewer finds it in a list. */
export function ActivityRow({ activity, onPress }: ActivityRowProps) {
  const { title, kind, state, organiser, nextStartsAt, comingShifts, returnReason } = activity;
  const next = nextStartsAt
    ? `下一班 ${shortTime(nextStartsAt)}，还有 ${comingShifts} 班`
    : '没有以后的班次';
  return (
    <Card flush>
      <ListItem
        icon={kindIcons[kind]}
        title={title}
        note={`${organiser}，${next}`}
        tags={
          <>
            <LookTag look={activityLook(state)} />
            {state === 'draft' && returnReason && (
              <StatusTag icon="undo-2" tone="warning">
                审核退回
              </StatusTag>
            )}
          </>
        }
        onPress={onPress}
      />
    </Card>
  );
}
