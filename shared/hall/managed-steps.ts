import type { Visibility } from '@/shared/moderation/visibility';
import type { HallRefusal } from './refusals';
import { nextTopicState, type TopicState } from './topic-life-cycle';
import { topicLimits } from './topic-limits';

/** What staff may do with a topic beside answering it, in the order in which it is offered. */
export const managedSteps = [
  'deliberate',
  'conclude',
  'poll',
  'implement',
  'close',
  'reopen',
  'merge',
  'split',
] as const;

export type ManagedStep = (typeof managedSteps)[number];

/**
 * Why staff cannot take the step with a topic in this state; null when they can. What was reported is
 * closed by its ratings and not by hand: nobody ends the asking of those it was done for.
 */
export function whyCannotStep(step: ManagedStep, state: TopicState): HallRefusal | null {
  return isPossible(step, state) ? null : { code: refusalOf[step] ?? 'stepNotPossible' };
}

const refusalOf: Partial<Record<ManagedStep, 'topicNotMergeable' | 'topicNotSplittable'>> = {
  merge: 'topicNotMergeable',
  split: 'topicNotSplittable',
};

function isPossible(step: ManagedStep, state: TopicState): boolean {
  switch (step) {
    case 'close':
      return state === 'concluded';
    case 'poll':
      return nextTopicState(state, 'startPoll') !== null;
    case 'split':
      return nextTopicState(state, 'merge') !== null;
    default:
      return nextTopicState(state, step) !== null;
  }
}

/** Whether the reason staff give for a step says something. */
export const stepReasonProblem = (reason: string): HallRefusal | null =>
  lengthProblem('stepReason', 'stepReasonLength', reason);

/** Whether the conclusion of a deliberation says something. */
export const conclusionProblem = (conclusion: string): HallRefusal | null =>
  lengthProblem('conclusion', 'conclusionLength', conclusion);

/** Whether it is said what is new about a topic that is put again. */
export const reopenReasonProblem = (reason: string): HallRefusal | null =>
  lengthProblem('reopenReason', 'reopenReasonLength', reason);

function lengthProblem(
  limit: 'stepReason' | 'conclusion' | 'reopenReason',
  code: 'stepReasonLength' | 'conclusionLength' | 'reopenReasonLength',
  text: string,
): HallRefusal | null {
  const { min, max } = topicLimits[limit];
  const { length } = text.trim();
  return length >= min && length <= max ? null : { code, details: { min, max } };
}

type StandingTopic = {
  readonly state: TopicState;
  readonly visibility: Visibility;
};

/**
 * Why somebody cannot put an ended topic again; null when they can. Staff can wherever the life cycle
 * has the step. Its author can once, and only what never got so far as to be taken up: afterwards it
 * is everybody's. What nobody has looked at, or what is hidden, is not put before everybody that way.
 */
export function whyCannotReopen(
  { state, visibility }: StandingTopic,
  by: { isStaff: boolean; isAuthor: boolean; hasReopened: boolean },
): HallRefusal | null {
  const reopened = nextTopicState(state, 'reopen');
  if (reopened === null || visibility !== 'shown') return { code: 'stepNotPossible' };
  if (by.isStaff) return null;
  if (!by.isAuthor || reopened !== 'cosigning') return { code: 'reopenNotYours' };
  return by.hasReopened ? { code: 'reopenedBefore' } : null;
}

// A topic that joins one less far on would lose the answer it already had.
const progress: Partial<Record<TopicState, number>> = {
  cosigning: 0,
  accepted: 1,
  deliberating: 2,
};

/**
 * Why one topic cannot become part of another; null when it can. Only what is still being talked about
 * joins or is joined, so no chain of merged topics can close to a ring; and only what is at least as
 * far on is joined. What is hidden stays apart: its title would stand on the other's timeline.
 */
export function whyCannotMerge(
  source: StandingTopic & { readonly id: string },
  target: StandingTopic & { readonly id: string },
): HallRefusal | null {
  if (source.id === target.id) return { code: 'mergeIntoItself' };
  const isMergeable = ({ state, visibility }: StandingTopic) =>
    visibility === 'shown' && whyCannotStep('merge', state) === null;
  if (!isMergeable(source)) return { code: 'topicNotMergeable' };
  if (!isMergeable(target)) return { code: 'mergeTargetEnded' };
  const isBehind = (progress[target.state] ?? 0) < (progress[source.state] ?? 0);
  return isBehind ? { code: 'mergeTargetBehind' } : null;
}
