import { changePromise } from './change-promise';
import { completeMilestone } from './complete-milestone';
import { counterSpending } from './counter-spending';
import { listPromises } from './list-promises';
import { listTopicsAwaitingPlan } from './list-topics-awaiting-plan';
import { moveMilestone } from './move-milestone';
import { noteProgress } from './note-progress';
import { planPromise } from './plan-promise';
import { promiseDetail } from './promise-detail';
import { promiseFigures } from './promise-figures';
import { promiseProgress } from './promise-progress';
import { promiseSpending } from './promise-spending';
import { promiseSummary } from './promise-summary';
import { ratePromise } from './rate-promise';
import { ratingWords } from './rating-words';
import { recordSpending } from './record-spending';
import { reportPromise } from './report-promise';
import { resumePromise } from './resume-promise';

/** Carrying out what was decided, and what became of it. */
export const promiseOperations = {
  changePromise,
  completeMilestone,
  counterSpending,
  listPromises,
  listTopicsAwaitingPlan,
  moveMilestone,
  noteProgress,
  planPromise,
  promiseDetail,
  promiseFigures,
  promiseProgress,
  promiseSpending,
  promiseSummary,
  ratePromise,
  ratingWords,
  recordSpending,
  reportPromise,
  resumePromise,
};
