import { type CalendarDay, daysAfter, type Instant, shanghaiDay } from '@/shared/shanghai-time';
import type { TypedRefusal } from '@/shared/typed-refusal';
import { promiseLimits } from './limits';
import { implementingBodies, type ResponsibleBody } from './promise-bodies';
import type { promiseRefusals } from './refusals';

/** A refusal as the rules about promises return it. */
export type PromiseRefusal = TypedRefusal<typeof promiseRefusals>;

export interface PlannedMilestone {
  readonly title: string;
  /** `YYYY-MM-DD` in Asia/Shanghai; empty until chosen. */
  readonly dueDay: CalendarDay;
}

export interface Plan {
  /** null until chosen. */
  readonly body: ResponsibleBody | null;
  readonly contact: string;
  readonly task: string;
  /** fen; 0: costs nothing */
  readonly budgetFen: number;
  readonly milestones: readonly PlannedMilestone[];
}

type Bounds = { readonly min: number; readonly max: number };

/** Whether a text, without blanks at its ends, is as long as asked for. */
export const isWithin = (text: string, { min, max }: Bounds): boolean => {
  const { length } = text.trim();
  return length >= min && length <= max;
};

/** What keeps a plan from being published at `now`; empty when nothing does. */
export const planProblems = (plan: Plan, now: Instant): PromiseRefusal[] =>
  [
    bodyProblem(plan.body),
    contactProblem(plan.contact),
    isWithin(plan.task, promiseLimits.task)
      ? null
      : ({ code: 'promiseTaskLength', details: promiseLimits.task } as const),
    budgetProblem(plan.budgetFen),
    ...milestoneProblems(plan.milestones, now),
  ].filter((problem) => problem !== null);

function bodyProblem(body: ResponsibleBody | null): PromiseRefusal | null {
  if (body === null) return { code: 'promiseBodyMissing' };
  if ('role' in body) {
    return implementingBodies.includes(body.role) ? null : { code: 'promiseBodyMissing' };
  }
  const limits = promiseLimits.bodyName;
  return isWithin(body.name, limits) ? null : { code: 'promiseBodyLength', details: limits };
}

export const contactProblem = (contact: string): PromiseRefusal | null =>
  isWithin(contact, promiseLimits.contact)
    ? null
    : { code: 'promiseContactLength', details: promiseLimits.contact };

export function budgetProblem(fen: number): PromiseRefusal | null {
  const { min, max } = promiseLimits.budgetFen;
  const isInRange = Number.isSafeInteger(fen) && fen >= min && fen <= max;
  return isInRange ? null : { code: 'promiseBudgetRange' };
}

function milestoneProblems(
  milestones: readonly PlannedMilestone[],
  now: Instant,
): (PromiseRefusal | null)[] {
  const { milestones: count, milestoneTitle } = promiseLimits;
  if (milestones.length < count.min || milestones.length > count.max) {
    return [{ code: 'milestonesCount', details: count }];
  }
  const isOutOfOrder = milestones.some(
    ({ dueDay }, position) => position > 0 && dueDay < (milestones[position - 1]?.dueDay ?? ''),
  );
  return [
    milestones.every(({ title }) => isWithin(title, milestoneTitle))
      ? null
      : { code: 'milestoneTitleLength', details: milestoneTitle },
    ...milestones.map(({ dueDay }) => dueDayProblem(dueDay, now)),
    isOutOfOrder ? { code: 'milestonesNotInOrder' } : null,
  ];
}

/** Today is early enough: what is due today is late from tomorrow on. */
export function dueDayProblem(dueDay: CalendarDay, now: Instant): PromiseRefusal | null {
  const today = shanghaiDay(now);
  if (dueDay < today) return { code: 'milestoneDayPast' };
  const last = daysAfter(today, promiseLimits.daysAhead.max);
  return dueDay > last ? { code: 'milestoneDayFar' } : null;
}

export const reasonProblem = (reason: string): PromiseRefusal | null =>
  isWithin(reason, promiseLimits.changeReason)
    ? null
    : { code: 'changeReasonLength', details: promiseLimits.changeReason };
