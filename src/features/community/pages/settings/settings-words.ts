import type { CommunitySettings } from '@/shared/community/settings';

/** Who casts for a unit of several owners, in words for the people who decide it. */
export const coOwnerRules: Record<
  CommunitySettings['coOwnerRule'],
  { label: string; note: string }
> = {
  firstVote: { label: '先投的那一位为准', note: '几位共有人谁先投，就按谁的票' },
  representative: { label: '由共有人推选一位代表', note: '没有推选代表前，不能投票' },
};

/** How long each step of a topic may take: the name of its field, and what it is counted from. */
export const stepDays = {
  answerDays: { name: '答复期限', note: '附议人数够了以后' },
  startDays: { name: '开始协商或办理的期限', note: '采纳以后' },
  deliberationDays: { name: '协商期限', note: '开始协商以后' },
  conclusionDays: { name: '决定下一步的期限', note: '形成意见以后，表决、执行或结束' },
  planDays: { name: '公布执行计划的期限', note: '决定执行以后' },
  ratingDays: { name: '居民评价的时间', note: '公布办结报告以后' },
  sessionNoticeDays: { name: '议事会提前通知', note: '开会以前' },
} as const;

export type StepDays = keyof typeof stepDays;

export const stepDaysFields = Object.keys(stepDays) as StepDays[];
