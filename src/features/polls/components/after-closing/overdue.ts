import { answerDueAt } from '@/shared/polls/result-limits';
import type { ListedObjection } from '../../poll-types';

/** Whether nobody has answered an objection in the time there is for it. */
export const isOverdue = (
  { filedAt, answer }: Pick<ListedObjection, 'filedAt' | 'answer'>,
  now: Date = new Date(),
): boolean => answer === null && now >= answerDueAt(filedAt);
