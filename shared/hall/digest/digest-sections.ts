import type { TopicTimelineKind } from '../topic-timeline';

/** Under which heads a digest tells what was decided, in this order. */
export const digestSections = {
  polls: '表决结果',
  accepted: '采纳了',
  concluded: '商量出了意见',
  sessions: '议事会决议',
  done: '办成了',
  late: '逾期了',
  declined: '没有采纳',
} as const;

export type DigestSection = keyof typeof digestSections;

/** What of a topic's timeline was a decision, or something promised that was kept or not. */
const sectionOf: Partial<Record<TopicTimelineKind, DigestSection>> = {
  pollPassed: 'polls',
  pollNotPassed: 'polls',
  accepted: 'accepted',
  implementationBegun: 'accepted',
  concluded: 'concluded',
  resolutionAdopted: 'sessions',
  promiseReported: 'done',
  ratingEnded: 'done',
  milestoneOverdue: 'late',
  reportOverdue: 'late',
  stepOverdue: 'late',
  ratedPoorly: 'late',
  rejected: 'declined',
  cosigningLapsed: 'declined',
};

export const digestKinds = Object.keys(sectionOf) as TopicTimelineKind[];

/** null for what a digest leaves out. */
export const digestSectionOf = (kind: TopicTimelineKind): DigestSection | null =>
  sectionOf[kind] ?? null;

/**
 * A topic that was taken up and begun in one week is told of once, as begun: both steps give the same
 * reason, and read one below the other they look like a mistake.
 */
export function toldOnce<Event extends { kind: TopicTimelineKind; topicId: string }>(
  events: readonly Event[],
): Event[] {
  const begun = new Set(
    events.filter(({ kind }) => kind === 'implementationBegun').map(({ topicId }) => topicId),
  );
  return events.filter(({ kind, topicId }) => kind !== 'accepted' || !begun.has(topicId));
}

const order = Object.keys(digestSections);

/** Items in the order of their sections; within one as they happened. */
export const inSections = <Item extends { section: DigestSection }>(
  items: readonly Item[],
): Item[] =>
  [...items].sort((one, other) => order.indexOf(one.section) - order.indexOf(other.section));
