import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };
type AtMost = { max: number };
type Dates = { dates: string[] };

const listed = (dates: string[]): string => dates.join('、');

/** Every expected "no" of activities, teams and shifts being arranged (志愿活动). */
export const activityRefusals = {
  activityNotFound: '没有找到这个志愿活动，请返回列表刷新后再看。',
  shiftNotFound: '没有找到这个班次，请返回活动页面刷新后再看。',
  notYourActivity: '这个活动不由您负责。需要办理的话，请联系活动页面上的联系人。',
  notYourShift: '这个班次不由您负责。需要办理的话，请联系活动页面上的联系人。',

  activityTitleLength: ({ min, max }: Range) => `活动名称要写 ${min} 到 ${max} 个字，请修改。`,
  activityPlaceLength: ({ min, max }: Range) => `地点要写 ${min} 到 ${max} 个字，请修改。`,
  activityDescriptionLength: ({ max }: AtMost) => `活动介绍不要超过 ${max} 个字，请修改。`,
  activityContactLength: ({ min, max }: Range) =>
    `请写联系人和电话，${min} 到 ${max} 个字，让大家知道有事找谁。`,
  activityRisksLength: ({ min, max }: Range) =>
    `请写清楚可能的风险，${min} 到 ${max} 个字；没有特别风险的，也请写一句注意事项。`,
  insuranceNoteLength: ({ max }: AtMost) => `保险说明不要超过 ${max} 个字，请修改。`,
  activityAgesWrong: ({ min, max }: Range) =>
    `年龄要在 ${min} 到 ${max} 岁之间，最大年龄不能小于最小年龄，请修改。`,
  rescueAgeTooLow: '抢险救灾只能由成年人参加，请把最小年龄改为 18 岁以上。',
  riskyNeedsInsurance:
    '可能伤到身体的活动，要先给志愿者买保险（《志愿服务条例》第十七条）。买好后请勾选“已买保险”。',
  cancelHoursRange: ({ min, max }: Range) =>
    `取消报名的截止时间要在开始前 ${min} 到 ${max} 小时之间，请修改。`,
  checkInPlaceWrong: ({ min, max }: Range) =>
    `定位签到的范围要在 ${min} 到 ${max} 米之间，请重新选择位置和范围。`,
  activityPhotosTooMany: ({ max }: AtMost) => `最多放 ${max} 张照片，请删去几张。`,
  activityKindUnknown: '没有找到这个活动类别，可能已经停用，请重新选择。',
  activityBuildingUnknown: '没有找到所选的楼栋，请重新选择。',
  activityOrganiserUnknown: '您不能以这个单位或志愿队的名义办活动，请重新选择。',
  activityDraftsTooMany: ({ max }: AtMost) =>
    `草稿最多保存 ${max} 份，请先发布或删去几份旧的，再保存。`,
  activityChangedMeanwhile: '这个活动刚刚被别人改过，请刷新页面，核对后再保存。',
  activityUnderReview: '这个活动正在审核，请先点“撤回修改”再改。',
  activityOver: '这个活动已经结束或取消，不能再改。',
  activityNotDraft: '这个活动已经交出去了，请刷新页面查看。',
  activityNotSubmitted: '这个活动现在不在待审核里，请刷新页面查看。',
  activityNeedsShift: '还没有安排以后的班次，请先点“安排班次”。',
  activityNeedsReview: '志愿队的活动要先交给社区审核，请点“交给社区审核”。',
  ownActivityReview: '自己发起的活动，要请别的工作人员审核。',
  reviewedTermsFixed:
    '风险程度、保险、年龄要求和照片是审核过的，发布后不能放宽或添加。需要改的话，请取消活动，重新发起。',
  activityHasComingShifts: ({ dates }: Dates) =>
    `还有没结束的班次（${listed(dates)}），请先取消这些班次，或等它们结束。`,
  activityReasonLength: ({ min, max }: Range) => `请写明原因，${min} 到 ${max} 个字。`,

  ownKindNameLength: ({ min, max }: Range) => `类别名称要写 ${min} 到 ${max} 个字，请修改。`,
  ownKindNameTaken: '已经有这个名称的类别了，请换一个名称。',
  ownKindsTooMany: ({ max }: AtMost) => `自己的类别最多 ${max} 个，请先停用几个。`,

  shiftTimesWrong: ({ min, max }: Range) =>
    `每个班次要在 ${min} 分钟到 ${max / 60} 小时之间，请修改时间。`,
  shiftStartPassed: ({ dates }: Dates) =>
    `开始时间要在现在以后（${listed(dates)} 已经过了），请重新选择。`,
  shiftNoteLength: ({ max }: AtMost) => `班次说明不要超过 ${max} 个字，请修改。`,
  shiftPostsCount: ({ min, max }: Range) => `每个班次要有 ${min} 到 ${max} 个岗位，请修改。`,
  shiftPostNameLength: ({ min, max }: Range) => `岗位名称要写 ${min} 到 ${max} 个字，请修改。`,
  shiftPostNamesSame: '两个岗位的名称一样，请改一个，大家才分得清。',
  shiftCapacityRange: ({ min, max }: Range) => `每个岗位的名额要在 ${min} 到 ${max} 之间，请修改。`,
  shiftNeededRange: ({ max }: AtMost) => `至少需要的人数要在 1 到 ${max} 之间，请修改。`,
  shiftCapacityBelowTaken: ({ dates }: Dates) =>
    `名额不能少于已经报名的人数：${listed(dates)}。请把名额改多一些，或先请几位邻居改报别的班次。`,
  shiftPostUnknown: ({ dates }: Dates) =>
    `${listed(dates)} 的班次没有这个岗位，请刷新页面，或把这几天分开修改。`,
  shiftLeaderUnknown: '没有找到这位负责人。请选择本社区的工作人员，或已登记的成年志愿者。',
  shiftBegun: '这个班次已经开始，时间不能再改。',
  shiftPeopleThere:
    '已经有人签到，这个班次的时间不能再改。要改期的，请取消这个班次，再安排一个新的。',
  shiftEnded: '这个班次已经结束或取消，请刷新页面查看。',
  shiftsTooMany: ({ max }: AtMost) => `一个活动最多安排 ${max} 个以后的班次，请少排一些。`,
  shiftRepeated: '这些班次已经排过了，请刷新页面查看。',
  shiftNotInSeries: '这个班次不是每周重复的，只能修改这一天。',
  seriesDaysWrong: ({ max }: AtMost) =>
    `每周重复的日期要从早到晚，最长 ${max} 天，并选好星期几，请修改。`,
  seriesEmpty: '在这段日期里没有选中的星期几，请修改日期或星期。',
  seriesTooLong: ({ max }: AtMost) => `一次最多排 ${max} 个班次，请把结束日期提前。`,

  teamNotFound: '没有找到这支志愿队，请返回列表刷新后再看。',
  teamNameLength: ({ min, max }: Range) => `队名要写 ${min} 到 ${max} 个字，请修改。`,
  teamIntroductionLength: ({ min, max }: Range) => `请介绍一下这支志愿队，${min} 到 ${max} 个字。`,
  teamNameTaken: '已经有这个名称的志愿队了，请换一个队名。',
  teamsTooMany: ({ max }: AtMost) => `一个人最多同时带 ${max} 支志愿队。`,
  teamNotProposed: '这支志愿队已经审核过了，请刷新页面查看。',
  teamNotApproved: '这支志愿队还没有审核通过，或已经解散，请刷新页面查看。',
  notYourTeam: '这支志愿队不由您负责。需要办理的话，请联系队长或社区工作人员。',
  ownTeamReview: '自己发起的志愿队，要请别的工作人员审核。',
  teamHasActivities: '这支志愿队还有没结束的活动，请先结束或取消这些活动，再解散。',
  teamLeaderUnknown: '没有找到新队长。新队长要是本社区登记过的成年志愿者。',
} as const;

/** A refusal as the rules of activities return it. */
export type ActivityRefusal = TypedRefusal<typeof activityRefusals>;
