import { conclusionProblem } from '@/shared/hall/managed-steps';
import type { Instant } from '@/shared/shanghai-time';
import type { SessionRefusal } from './refusals';
import { sessionLimits } from './session-limits';
import { sessionPeriod } from './session-period';

/** What holders write about one item of the agenda. */
export interface MinutesItemDraft {
  itemId: string;
  discussion: string;
  resolution: string;
  /** The resolution becomes the conclusion of the item's topic. */
  concludesTopic: boolean;
}

export interface MinutesDraft {
  items: readonly MinutesItemDraft[];
  /** What belongs to no item: thanks, the next session. */
  closing: string;
}

/** What is known of a session without anybody writing it down. */
export interface SessionFacts {
  title: string;
  place: string;
  startsAt: Instant;
  endsAt: Instant;
  /** When it was really begun and ended. */
  begunAt: Instant | null;
  endedAt: Instant | null;
  body: string;
  signedUp: number;
  attendees: number;
  agenda: readonly {
    id: string;
    title: string;
    topicId: string | null;
    /** Masked, in the order in which they spoke, each once. */
    speakers: readonly string[];
  }[];
}

/** Minutes as they are put to the attendees: complete in themselves, as plain JSON. */
export interface Minutes {
  title: string;
  time: string;
  place: string;
  holder: string;
  attendance: string;
  attendees: number;
  items: {
    itemId: string;
    title: string;
    topicId: string | null;
    speakers: string[];
    discussion: string;
    resolution: string;
    concludesTopic: boolean;
  }[];
  closing: string;
}

/** An empty draft with a place for each item of the agenda. */
export const emptyMinutes = (agenda: readonly { id: string }[]): MinutesDraft => ({
  items: agenda.map(({ id }) => ({
    itemId: id,
    discussion: '',
    resolution: '',
    concludesTopic: false,
  })),
  closing: '',
});

/** Facts and what was written about each item, put together. */
export const composeMinutes = (facts: SessionFacts, draft: MinutesDraft): Minutes => ({
  title: facts.title,
  time: sessionPeriod(facts.begunAt ?? facts.startsAt, facts.endedAt ?? facts.endsAt),
  place: facts.place,
  holder: facts.body,
  attendance: `报名 ${facts.signedUp} 人，到会 ${facts.attendees} 人`,
  attendees: facts.attendees,
  items: facts.agenda.map(({ id, title, topicId, speakers }) => {
    const written = draft.items.find(({ itemId }) => itemId === id);
    return {
      itemId: id,
      title,
      topicId,
      speakers: [...speakers],
      discussion: written?.discussion ?? '',
      resolution: written?.resolution ?? '',
      concludesTopic: topicId !== null && written?.concludesTopic === true,
    };
  }),
  closing: draft.closing,
});

/** What keeps a draft from being saved. */
export function minutesProblems(
  draft: MinutesDraft,
  agenda: readonly { id: string }[],
): SessionRefusal[] {
  const { discussion, resolution, closing } = sessionLimits;
  const known = new Set(agenda.map(({ id }) => id));
  const named = new Set(draft.items.map(({ itemId }) => itemId));
  const isOfAgenda =
    named.size === draft.items.length &&
    named.size === known.size &&
    [...named].every((id) => known.has(id));
  const problems: (SessionRefusal | false)[] = [
    !isOfAgenda && { code: 'minutesItemsWrong' },
    draft.items.some((item) => item.discussion.length > discussion.max) && {
      code: 'minutesDiscussionLength',
      details: discussion,
    },
    draft.items.some((item) => item.resolution.length > resolution.max) && {
      code: 'minutesResolutionLength',
      details: resolution,
    },
    draft.closing.length > closing.max && { code: 'minutesClosingLength', details: closing },
  ];
  return problems.filter((problem) => problem !== false);
}

/** What keeps a saved draft from being put to the attendees. */
export function whyCannotPropose({ items }: MinutesDraft): SessionRefusal | null {
  if (items.every(({ discussion, resolution }) => discussion === '' && resolution === ''))
    return { code: 'minutesEmpty' };
  const isUnfinished = items.some(
    ({ concludesTopic, resolution }) => concludesTopic && conclusionProblem(resolution) !== null,
  );
  if (isUnfinished) return { code: 'minutesConclusionMissing' };
  return null;
}
