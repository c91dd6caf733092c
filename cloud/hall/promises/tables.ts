import type { Generated } from 'kysely';
import type { PromiseState } from '@/shared/hall/promises/promise-standing';
import type { Score } from '@/shared/hall/promises/ratings';
import type { Visibility } from '@/shared/moderation/visibility';
import type { StaffRole } from '@/shared/roles';
import type { CalendarDay } from '@/shared/shanghai-time';

/** What may be changed of a published plan. */
export type ChangeableThing = 'dueDay' | 'contact' | 'budget';

interface OfPromise {
  communityId: string;
  id: string;
  promiseId: string;
  at: Date;
}

declare module '@/cloud/platform/tables' {
  interface Tables {
    promise: {
      communityId: string;
      id: string;
      topicId: string;
      round: number;
      isLatest: boolean;
      state: PromiseState;
      bodyRole: StaffRole | null;
      bodyName: string | null;
      contact: string;
      task: string;
      budgetFen: number;
      spentFen: Generated<number>;
      milestoneCount: number;
      milestonesDone: Generated<number>;
      nextTitle: string | null;
      nextDueAt: Date;
      missedOriginalDay: Generated<boolean>;
      plannedBy: string;
      plannedAt: Date;
      reportedBy: string | null;
      reportedAt: Date | null;
      summary: Generated<string>;
      reportPhotoIds: Generated<string[]>;
      endedAt: Date | null;
    };
    promiseMilestone: Omit<OfPromise, 'at'> & {
      position: number;
      title: string;
      originalDay: CalendarDay;
      dueDay: CalendarDay;
      doneDay: CalendarDay | null;
      doneAt: Date | null;
      explanation: Generated<string>;
      lateNoted: Generated<string>;
    };
    promiseChange: OfPromise & {
      milestoneId: string | null;
      what: ChangeableThing;
      before: string;
      after: string;
      reason: string;
      changedBy: string;
      changedFor: StaffRole;
    };
    promiseProgress: OfPromise & {
      milestoneId: string | null;
      words: string;
      photoIds: string[];
      notedBy: string;
      notedFor: StaffRole;
    };
    promiseSpending: OfPromise & {
      what: string;
      amountFen: number;
      counters: string | null;
      photoIds: string[];
      spentBy: string;
      spentFor: StaffRole;
    };
    promiseRating: OfPromise & {
      accountId: string;
      score: Score;
      words: string;
      isNamed: boolean;
      visibility: Visibility;
    };
  }
}
