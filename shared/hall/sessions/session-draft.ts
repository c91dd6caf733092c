import { type Instant, millisecondsOf } from '@/shared/shanghai-time';
import type { SessionRefusal } from './refusals';
import { type Invited, sessionLimits } from './session-limits';

export interface AgendaItemDraft {
  title: string;
  note: string;
  /** How long it is meant to take. */
  minutes: number;
  topicId: string | null;
}

export interface SessionDraft {
  title: string;
  introduction: string;
  place: string;
  startsAt: Instant;
  endsAt: Instant;
  /** null: as many as come. */
  capacity: number | null;
  invited: Invited;
  agenda: readonly AgendaItemDraft[];
}

const hour = 60 * 60 * 1000;

/** What keeps a session from being saved, in the order of the form. */
export function draftProblems(draft: SessionDraft): SessionRefusal[] {
  const problems: (SessionRefusal | false)[] = [
    outside(draft.title.length, sessionLimits.title) && {
      code: 'sessionTitleLength',
      details: sessionLimits.title,
    },
    draft.introduction.length > sessionLimits.introduction.max && {
      code: 'sessionIntroductionLength',
      details: sessionLimits.introduction,
    },
    ...arrangementProblems(draft),
    outside(draft.agenda.length, sessionLimits.items) && {
      code: 'agendaItemsCount',
      details: sessionLimits.items,
    },
    ...draft.agenda.flatMap(itemProblems),
    // Followers and seats are those of a topic: without one nobody could come.
    draft.invited !== 'all' &&
      draft.agenda.every(({ topicId }) => topicId === null) && { code: 'agendaTopicMissing' },
  ];
  return problems.filter((problem) => problem !== false);
}

type Arrangement = Pick<SessionDraft, 'place' | 'startsAt' | 'endsAt' | 'capacity'>;

/** What may still be changed after announcing: place, time and places. */
export function arrangementProblems({
  place,
  startsAt,
  endsAt,
  capacity,
}: Arrangement): SessionRefusal[] {
  const length = millisecondsOf(endsAt) - millisecondsOf(startsAt);
  const problems: (SessionRefusal | false)[] = [
    outside(place.length, sessionLimits.place) && {
      code: 'sessionPlaceLength',
      details: sessionLimits.place,
    },
    !(length > 0) && { code: 'sessionTimesWrong' },
    length > sessionLimits.hours * hour && {
      code: 'sessionTooLong',
      details: { hours: sessionLimits.hours },
    },
    capacity !== null &&
      (!Number.isInteger(capacity) || outside(capacity, sessionLimits.capacity)) && {
        code: 'sessionCapacityRange',
        details: sessionLimits.capacity,
      },
  ];
  return problems.filter((problem) => problem !== false);
}

function itemProblems({ title, note, minutes }: AgendaItemDraft): (SessionRefusal | false)[] {
  return [
    outside(title.length, sessionLimits.itemTitle) && {
      code: 'agendaTitleLength',
      details: sessionLimits.itemTitle,
    },
    note.length > sessionLimits.itemNote.max && {
      code: 'agendaNoteLength',
      details: sessionLimits.itemNote,
    },
    (!Number.isInteger(minutes) || outside(minutes, sessionLimits.itemMinutes)) && {
      code: 'agendaMinutesRange',
      details: sessionLimits.itemMinutes,
    },
  ];
}

const outside = (value: number, { min, max }: { min: number; max: number }): boolean =>
  value < min || value > max;
