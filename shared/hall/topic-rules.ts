import {
  daysAfter,
  type Instant,
  millisecondsOf,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';
import type { HallRefusal } from './refusals';
import { isTopicCategory } from './topic-categories';
import type { TopicState } from './topic-life-cycle';
import { topicLimits } from './topic-limits';

export type TopicDraft = {
  readonly title: string;
  readonly body: string;
  readonly category: string;
  readonly photoCount: number;
};

/** What keeps a draft from being submitted; empty when nothing does. A draft itself may be saved in any state. */
export function topicProblems(draft: TopicDraft): HallRefusal[] {
  const { title, body, photos } = topicLimits;
  const problems: HallRefusal[] = [];
  if (!isWithin(title, draft.title.trim().length)) {
    problems.push({ code: 'topicTitleLength', details: title });
  }
  if (!isWithin(body, draft.body.trim().length)) {
    problems.push({ code: 'topicBodyLength', details: body });
  }
  if (!isTopicCategory(draft.category)) problems.push({ code: 'topicCategoryMissing' });
  if (!isWithin(photos, draft.photoCount)) {
    problems.push({ code: 'topicPhotosTooMany', details: { max: photos.max } });
  }
  return problems;
}

export type Cosigner = {
  readonly personId: string;
  /** Has a valid house binding in the topic's community. */
  readonly isApprovedResident: boolean;
  readonly isOfFullAge: boolean;
  readonly hasCosigned: boolean;
};

/**
 * Why someone cannot cosign a topic; null when they can. Approved residents of 18 or more cosign
 * once each while cosigns are collected. The author does not: the threshold counts other people.
 */
export function whyCannotCosign(
  topic: { readonly state: TopicState; readonly authorId: string; readonly cosignUntil: Instant },
  cosigner: Cosigner,
  now: Instant,
): HallRefusal | null {
  if (topic.state !== 'cosigning') return { code: 'topicNotCosigning' };
  if (millisecondsOf(now) >= millisecondsOf(topic.cosignUntil)) return { code: 'cosigningOver' };
  if (!cosigner.isApprovedResident) return { code: 'cosignerNotResident' };
  if (!cosigner.isOfFullAge) return { code: 'cosignerUnderAge' };
  if (topic.authorId === cosigner.personId) return { code: 'authorCannotCosign' };
  return cosigner.hasCosigned ? { code: 'alreadyCosigned' } : null;
}

/** The end of collecting cosigns: `days` whole calendar days in Asia/Shanghai after the day of submission. */
export const cosigningEndsAt = (submittedAt: Instant, days: number): Date =>
  startOfShanghaiDay(daysAfter(shanghaiDay(submittedAt), days + 1));

/** Whether a topic has the cosigns its community asks for (the author is not among them). */
export const hasEnoughCosigns = (cosigns: number, threshold: number): boolean =>
  cosigns >= threshold;

/**
 * Why staff cannot accept a topic; null when they can. Accepting needs the cosigns, rejecting does
 * not: a topic that does not belong here gets its reason without waiting.
 */
export function whyCannotAccept(
  topic: { readonly state: TopicState; readonly cosigns: number },
  threshold: number,
): HallRefusal | null {
  if (topic.state !== 'cosigning') return { code: 'topicNotAwaitingDecision' };
  return hasEnoughCosigns(topic.cosigns, threshold)
    ? null
    : { code: 'cosignsMissing', details: { missing: threshold - topic.cosigns } };
}

const isWithin = (limits: { readonly min: number; readonly max: number }, count: number): boolean =>
  count >= limits.min && count <= limits.max;
