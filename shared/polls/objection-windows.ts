import type { Instant } from '@/shared/shanghai-time';
import { type PollTimes, phaseAt, takesObjections } from './poll-timing';

/** What an objection (异议) is about. */
export type ObjectionKind = 'roll' | 'result';

type Window = {
  /** The word for it on pages. */
  readonly name: string;
  /** Whether what somebody objects is read by everybody, or by staff and themselves alone. */
  readonly textIsPublic: boolean;
  readonly isOpen: (
    poll: PollTimes & { readonly postedUntil: Instant | null },
    now: Instant,
  ) => boolean;
};

/**
 * When each kind of objection is taken: to the roll from the announcement until the poll opens, so
 * that a wrong row can still be corrected; to the result while it is posted (公示期). What is held
 * against the roll tells of somebody's home, so only its answer is public.
 */
export const objectionWindows = {
  roll: {
    name: '名册异议',
    textIsPublic: false,
    isOpen: (poll, now) => phaseAt(poll, now) === 'announced',
  },
  result: {
    name: '结果异议',
    textIsPublic: true,
    isOpen: (poll, now) => takesObjections(poll, now),
  },
} as const satisfies Record<ObjectionKind, Window>;

/** Whether staff found the objection right. */
export const objectionOutcomes = { upheld: '异议成立', rejected: '异议不成立' } as const;

export type ObjectionOutcome = keyof typeof objectionOutcomes;

/** Lengths are UTF-16 units of the trimmed text. */
export const objectionLimits = {
  text: { min: 4, max: 1_000 },
  answer: { min: 4, max: 1_000 },
  photos: 9,
  /** Of one person in one poll, so that nobody drowns the others. */
  unansweredOfOne: 5,
} as const;
