import { stepOwed } from '@/shared/hall/step-deadlines';
import { lastPostedDay } from '@/shared/shanghai-time';
import type { TopicCardData } from './hall-types';

type Step = Pick<TopicCardData, 'state' | 'overdueDays' | 'stepDueAt'>;

// What is carried out and rated has days of its own, which its part tells.
const owedBy = ({ state }: Step): string | null =>
  state === 'implementing' ? '执行' : state === 'reported' ? null : stepOwed(state);

/** 答复已逾期 3 天; null where nothing is late. The same for everybody. */
export function overdueWords(step: Step): string | null {
  const owed = owedBy(step);
  return owed !== null && step.overdueDays > 0 ? `${owed}已逾期 ${step.overdueDays} 天` : null;
}

/** 应在 2026年12月2日 前答复; null where nothing is owed, or it is late already. */
export function dueWords(step: Step): string | null {
  const owed = owedBy(step);
  if (owed === null || step.stepDueAt === null || step.overdueDays > 0) return null;
  if (step.state === 'implementing') return null;
  return `应在 ${lastPostedDay(step.stepDueAt)} 前${owed}`;
}
