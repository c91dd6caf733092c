import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { ShiftRow } from '../../components/shift-row';
import { type Look, periodText } from '../../shift-looks';
import type { ActivityDetail, ShiftCardData } from '../../volunteering-types';

/** The shifts to come: of a published activity each leads to its own page, where one signs up. */
export function ActivityShifts({
  activity: { id: activityId, state },
}: {
  activity: ActivityDetail;
}) {
  const isPublic = state !== 'draft' && state !== 'submitted';
  const query = useInfiniteQuery(
    cloud.volunteering.listShifts.infiniteQueryOptions({ activityId, group: 'coming' }, nextPage),
  );
  return (
    <Section title={state === 'published' ? '选一个班次报名' : '班次'}>
      <PagedList
        isSection
        query={query}
        itemKey={({ id }) => id}
        renderItem={(shift) => (
          <Card flush>
            {isPublic ? (
              <ShiftRow shift={shownShift(shift)} tags={waitingLook(shift)} />
            ) : (
              <PlannedShift shift={shift} />
            )}
          </Card>
        )}
        empty={
          <Empty
            icon="calendar-clock"
            title="现在没有可以报名的班次"
            note="有新的班次会放在这里。"
          />
        }
      />
    </Section>
  );
}

/** Not shown to anybody else yet: what its organiser or reviewer looks at. */
const PlannedShift = ({
  shift: { startsAt, endsAt, posts, needed, note },
}: {
  shift: ShiftCardData;
}) => (
  <ListItem
    icon="calendar-clock"
    title={periodText(startsAt, endsAt)}
    note={[
      posts.map(({ name, capacity }) => `${name} ${capacity} 人`).join('，'),
      `至少要 ${needed} 人`,
      ...(note ? [note] : []),
    ].join('；')}
  />
);

const shownShift = ({ id, posts, note, ...shift }: ShiftCardData) => ({
  ...shift,
  shiftId: id,
  note: [postsText(posts), note].filter(Boolean).join('。'),
});

/** "扫楼道 3/8，递水 2/2": only where there is something to choose between. */
const postsText = (posts: ShiftCardData['posts']): string =>
  posts.length < 2
    ? ''
    : posts.map(({ name, placesLeft }) => `${name}还有 ${placesLeft} 个名额`).join('，');

const waitingLook = ({ waiting }: ShiftCardData): Look[] =>
  waiting > 0 ? [{ word: `${waiting} 人候补`, icon: 'hourglass', tone: 'neutral' }] : [];
