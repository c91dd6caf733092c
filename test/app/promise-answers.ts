import type { Role } from '@/shared/roles';
import type {
  PromiseCardData,
  PromiseData,
  PromiseDetail,
} from '@/src/features/hall/promise-types';
import { aMember } from './poll-answers';
import { topicId } from './topic-answers';

export { topicId };

export const aNeighbour = aMember(['resident', 'adult']);
export const staffWith = (roles: Role[]) => aMember(roles);

const noRatings = { count: 0, averageTenths: null, scoreCounts: null };

/** A promise under way, its next day far ahead. */
export const aCard = (changes: Partial<PromiseCardData> = {}): PromiseCardData => ({
  topicId,
  topicTitle: '门禁坏了两个星期',
  round: 1,
  group: 'underWay',
  body: '物业服务中心',
  next: { what: 'milestone', title: '安装调试', day: '2099-12-12' },
  milestonesDone: 1,
  milestoneCount: 3,
  isInTime: true,
  budgetFen: 500_000,
  spentFen: 120_050,
  ratings: noRatings,
  endedAt: null,
  ...changes,
});

const milestone = (id: string, title: string, dueDay: string, doneDay: string | null) => ({
  id,
  title,
  originalDay: dueDay,
  dueDay,
  doneDay,
  explanation: '',
});

export const aPromiseData = (changes: Partial<PromiseData> = {}): PromiseData => ({
  ...aCard(),
  contact: '物业前台 李师傅',
  task: '更换一单元门禁，通电调试，再给每户换发门禁卡。',
  plannedAt: '2026-11-20T02:00:00.000Z',
  milestones: [
    milestone('m1', '采购门禁', '2026-12-02', '2026-12-01'),
    { ...milestone('m2', '安装调试', '2099-12-12', null), originalDay: '2026-12-10' },
    milestone('m3', '换发门禁卡', '2099-12-22', null),
  ],
  changes: [],
  report: null,
  ...changes,
});

const nobody: PromiseDetail['viewer'] = {
  mayPlan: false,
  mayWork: false,
  mayResume: false,
  mayRate: false,
  ownRating: null,
};

type DetailChanges = Partial<Omit<PromiseDetail, 'viewer'>> & {
  viewer?: Partial<PromiseDetail['viewer']>;
};

export const aDetail = ({ viewer, ...changes }: DetailChanges = {}): PromiseDetail => ({
  topicTitle: '门禁坏了两个星期',
  promise: aPromiseData(),
  rounds: 1,
  planDueAt: null,
  ...changes,
  viewer: { ...nobody, ...viewer },
});

export const noItems = () => ({ items: [], nextCursor: null });

/** Answers of the lists of a promise, all of them empty. */
export const emptyLists = {
  'hall.promiseProgress': noItems,
  'hall.promiseSpending': noItems,
  'hall.ratingWords': noItems,
};
