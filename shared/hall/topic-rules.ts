import type { Visibility } from '@/shared/moderation/visibility';
import {
  daysAfter,
  type Instant,
  millisecondsOf,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';
import type { HallRefusal } from './refusals';
import { isTopicCategory } from './topic-categories';
import { nextTopicState, type TopicState } from './topic-life-cycle';
import { topicLimits } from './topic-limits';

export type TopicDraft = {
  readonly title: string;
  readonly place: string;
  readonly body: string;
  readonly proposal: string;
  /** Empty until the author has chosen. */
  readonly category: string;
  readonly photoIds: readonly string[];
};

const lengthRefusals = {
  title: 'topicTitleLength',
  place: 'topicPlaceLength',
  body: 'topicBodyLength',
  proposal: 'topicProposalLength',
} as const;

/** What keeps a draft from being submitted; empty when nothing does. */
export function topicProblems(draft: TopicDraft): HallRefusal[] {
  const problems = lengthProblems(draft, ({ min, max }, count) => count >= min && count <= max);
  if (!isTopicCategory(draft.category)) problems.push({ code: 'topicCategoryMissing' });
  return [...problems, ...photoProblems(draft)];
}

/** What keeps a draft from being kept: it may lack anything, but nothing may be too much. */
export const draftProblems = (draft: TopicDraft): HallRefusal[] => [
  ...lengthProblems(draft, ({ max }, count) => count <= max),
  ...photoProblems(draft),
];

function lengthProblems(
  draft: TopicDraft,
  isWithin: (limits: { min: number; max: number }, count: number) => boolean,
): HallRefusal[] {
  return (Object.keys(lengthRefusals) as (keyof typeof lengthRefusals)[])
    .filter((field) => !isWithin(topicLimits[field], draft[field].trim().length))
    .map((field) => ({ code: lengthRefusals[field], details: topicLimits[field] }));
}

function photoProblems({ photoIds }: TopicDraft): HallRefusal[] {
  const { max } = topicLimits.photos;
  if (photoIds.length > max) return [{ code: 'topicPhotosTooMany', details: { max } }];
  return new Set(photoIds).size < photoIds.length ? [{ code: 'topicPhotosRepeated' }] : [];
}

export type Cosigner = {
  readonly accountId: string;
  /** Has a valid house binding in the topic's community. */
  readonly isApprovedResident: boolean;
  readonly isOfFullAge: boolean;
  readonly hasCosigned: boolean;
  /** A neighbour wrote the topic down in their name. */
  readonly isRaisedFor: boolean;
};

/**
 * Why someone cannot cosign a topic; null when they can. Approved residents of 18 or more cosign
 * once each while cosigns are collected. The author does not, nor whom they wrote it for: the threshold
 * counts other people. What nobody may read just now nobody supports.
 */
export function whyCannotCosign(
  topic: {
    readonly state: TopicState;
    readonly authorAccountId: string;
    readonly cosignUntil: Instant;
    readonly visibility: Visibility;
  },
  cosigner: Cosigner,
  now: Instant,
): HallRefusal | null {
  const over = whyCosigningIsOver(topic, now);
  if (over) return over;
  if (topic.visibility !== 'shown') return { code: 'topicHidden' };
  if (!cosigner.isApprovedResident) return { code: 'cosignerNotResident' };
  if (!cosigner.isOfFullAge) return { code: 'cosignerUnderAge' };
  if (topic.authorAccountId === cosigner.accountId) return { code: 'authorCannotCosign' };
  if (cosigner.isRaisedFor) return { code: 'raisedInYourName' };
  return cosigner.hasCosigned ? { code: 'alreadyCosigned' } : null;
}

/** Why cosigns are not collected any more, and none can be taken back; null while they are. */
export function whyCosigningIsOver(
  topic: { readonly state: TopicState; readonly cosignUntil: Instant },
  now: Instant,
): HallRefusal | null {
  if (topic.state !== 'cosigning') return { code: 'topicNotCosigning' };
  const isOver = millisecondsOf(now) >= millisecondsOf(topic.cosignUntil);
  return isOver ? { code: 'cosigningOver' } : null;
}

/** The end of collecting cosigns: `days` whole calendar days in Asia/Shanghai after the day of submission. */
export const cosigningEndsAt = (submittedAt: Instant, days: number): Date =>
  startOfShanghaiDay(daysAfter(shanghaiDay(submittedAt), days + 1));

/** Whether a topic has the cosigns its community asks for (the author is not among them). */
export const hasEnoughCosigns = (cosigns: number, threshold: number): boolean =>
  cosigns >= threshold;

/**
 * Why staff cannot accept or reject a topic now; null when they can. The cosigns oblige staff to
 * answer; they may answer earlier, because what is urgent, or does not belong here, need not wait.
 */
export function whyCannotDecide(state: TopicState): HallRefusal | null {
  if (state === 'cosigning') return null;
  const isUnanswered = state === 'draft' || state === 'submitted' || state === 'withdrawn';
  return { code: isUnanswered ? 'topicNotAwaitingDecision' : 'topicAlreadyDecided' };
}

/** Whether the reason staff give with their answer is long enough to be one. */
export function decisionReasonProblem(reason: string): HallRefusal | null {
  const { min, max } = topicLimits.decisionReason;
  const { length } = reason.trim();
  if (length >= min && length <= max) return null;
  return { code: 'decisionReasonLength', details: { min, max } };
}

/** Whether the author can still take a topic back: until there is an answer. */
export const whyCannotWithdraw = (state: TopicState): HallRefusal | null =>
  nextTopicState(state, 'withdraw') === null ? { code: 'topicNotWithdrawable' } : null;
