import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };

/** Every expected "no" while a topic is raised, for oneself or for a neighbour, and looked for. */
export const raisingRefusals = {
  neighbourNameLength: ({ min, max }: Range) => `邻居的姓名要写 ${min} 到 ${max} 个字，请修改。`,
  neighbourHomeMissing: ({ max }: Range) =>
    `请选择邻居住哪一栋，并写上门牌号，不超过 ${max} 个字。`,
  consentWayMissing: '请选择邻居是怎么同意的：当面、电话或书面。',
  consentDayOutOfRange: ({ days }: { days: number }) =>
    `同意的日期要在最近 ${days} 天内，不能晚于今天，请修改。`,
  consentOfNeighbourMissing: '请先确认邻居本人同意，再打勾提交。',
  neighbourIsSelf: '这是您自己的姓名。自己的议题请用“我要提议”提出。',
  neighbourIsPrivate: '邻居的姓名和门牌只有代为提交的人和审核人员能看。',
  topicNotInReview: '这个议题现在不在审核中，不能取回修改，请刷新页面查看。',
  digestNotFound: '没有找到这一期周报，请返回列表查看。',
} as const;

/** A refusal as the rules of raising return it. */
export type RaisingRefusal = TypedRefusal<typeof raisingRefusals>;
