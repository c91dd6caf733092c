import { starsText } from '@/shared/volunteering/ledger/stars';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { HelpRow } from '@/src/features/help/public';
import {
  openLeaderboard,
  openOwnRecord,
  openPostings,
} from '@/src/features/service-record/record-pages';
import { openMyShifts, openTeams } from '@/src/features/volunteering/volunteering-pages';
import type { VolunteeringHome } from '@/src/features/volunteering/volunteering-types';
import {
  openOrganiserDesk,
  openReviewActivities,
} from '@/src/features/volunteering-desk/desk-pages';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';

/** To one's own shifts and record, to help among neighbours, and to the desks of those who organise. */
export function WaysOn({ home }: { home: VolunteeringHome | undefined }) {
  const isVolunteer = home !== undefined && home.record !== null;
  return (
    <>
      <Card flush>
        {home && home.toReview !== null && home.toReview > 0 && (
          <ListItem
            icon="clipboard-check"
            title="等待审核的活动和志愿队"
            value={`${home.toReview} 件`}
            onPress={openReviewActivities}
          />
        )}
        {home?.hasDesk && (
          <ListItem
            icon="clipboard-list"
            title="组织活动"
            note="发布活动、带班、群发通知"
            onPress={openOrganiserDesk}
          />
        )}
        {isVolunteer && (
          <>
            <ListItem
              icon="calendar-clock"
              title="我的班次"
              value={shiftsText(home)}
              onPress={openMyShifts}
            />
            <ListItem
              icon="star"
              title="我的服务记录"
              value={recordText(home)}
              onPress={openOwnRecord}
            />
          </>
        )}
        <ListItem icon="eye" title="时长公示" onPress={openPostings} />
        <ListItem icon="trophy" title="服务时长榜" onPress={openLeaderboard} />
        <ListItem icon="users" title="志愿队" onPress={openTeams} />
      </Card>
      <HelpRow />
    </>
  );
}

const shiftsText = ({ coming, waiting }: VolunteeringHome): string =>
  [...(coming > 0 ? [`${coming} 场`] : []), ...(waiting > 0 ? [`候补 ${waiting} 场`] : [])].join(
    '，',
  );

const recordText = ({ record }: VolunteeringHome): string => {
  if (record === null) return '';
  const stars = record.stars > 0 ? `，${starsText(record.stars)}` : '';
  return `${minutesText(record.earnedMinutes)}${stars}`;
};
