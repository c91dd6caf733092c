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

/**
 * Why somebody cannot put an ended topic again; null when they can. Staff can wherever the life cycle
 * has the step. Its author can once, and only what never got so far as to be taken up: afterwards it
 * is everybody's.
 */
export function whyCannotReopen(
  state: TopicState,
  by: { isStaff: boolean; isAuthor: boolean; hasReopened: boolean },
): HallRefusal | null {
  const reopened = nextTopicState(state, 'reopen');
  if (reopened === null) return { code: 'stepNotPossible' };
  if (by.isStaff) return null;
  if (!by.isAuthor || reopened !== 'cosigning') return { code: 'reopenNotYours' };
  return by.hasReopened ? { code: 'reopenedBefore' } : null;
}

/**
 * Why one topic cannot become part of another; null when it can. Only what is still being talked about
 * joins or is joined, so no chain of merged topics can close to a ring.
 */
export function whyCannotMerge(
  source: { readonly id: string; readonly state: TopicState },
  target: { readonly id: string; readonly state: TopicState },
): HallRefusal | null {
  if (source.id === target.id) return { code: 'mergeIntoItself' };
  const refusal = whyCannotStep('merge', source.state);
  if (refusal) return refusal;
  return whyCannotStep('merge', target.state) && { code: 'mergeTargetEnded' };
}
