import {
  type DigestSection,
  digestKinds,
  digestSectionOf,
  inSections,
  toldOnce,
} from '@/shared/hall/digest/digest-sections';
import { boundsOfWeek } from '@/shared/hall/digest/digest-week';
import { type TopicTimelineEntry, timelineSentence } from '@/shared/hall/topic-timeline';
import type { CalendarDay } from '@/shared/shanghai-time';
import type { HallContext } from '../hall-context';
import '../tables';

/** More than anybody would read. */
const most = 200;
const longestSentence = 160;

export interface Decided {
  section: DigestSection;
  topicId: string;
  title: string;
  sentence: string;
  at: Date;
}

/** What was decided in a week, as the timelines tell it; hidden topics are left out. */
export async function decidedInWeek(
  { transaction, communityId }: HallContext,
  weekBegins: CalendarDay,
): Promise<Decided[]> {
  const { from, until } = boundsOfWeek(weekBegins);
  const events = await transaction
    .selectFrom('topicEvent as event')
    .innerJoin('topic', (join) =>
      join
        .onRef('topic.communityId', '=', 'event.communityId')
        .onRef('topic.id', '=', 'event.topicId'),
    )
    .select(['event.kind', 'event.topicId', 'event.details', 'event.at', 'topic.title'])
    .where('event.communityId', '=', communityId)
    .where('event.at', '>=', from)
    .where('event.at', '<', until)
    .where('event.kind', 'in', digestKinds)
    .where('topic.visibility', '=', 'shown')
    .orderBy('event.at')
    .orderBy('event.id')
    .limit(most)
    .execute();
  return inSections(
    toldOnce(events).flatMap(({ kind, topicId, details, at, title }) => {
      const section = digestSectionOf(kind);
      const sentence = shortened(timelineSentence({ kind, details } as TopicTimelineEntry));
      return section ? [{ section, topicId, title, sentence, at }] : [];
    }),
  );
}

const shortened = (sentence: string): string =>
  sentence.length <= longestSentence ? sentence : `${sentence.slice(0, longestSentence - 1)}…`;
