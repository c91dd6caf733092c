/** Every expected "no" about what has to be made public. */
export const disclosureRefusals = {
  disclosureNotBegun: '公开日历还没有启用，请先在“公开事项”里启用。',
  disclosureItemUnknown: '没有找到这个公开事项，可能已经停用，请返回重新选择。',
  disclosureItemRetired: '这个公开事项已经停用，不能再修改。需要的话请新增一项。',
  disclosureLawItem: '法律规定的公开事项不能停用，也不能改名称和内容。',
  disclosureTooWeak: '法律规定的公开事项只能更勤、更早、公示更久，不能放宽。请改回来再保存。',
  disclosureItemsTooMany: ({ most }: { most: number }) =>
    `自己新增的公开事项最多 ${most} 个，请先停用不需要的。`,
  disclosureBodyAbsent: '这个单位还没有人任职，没有人能收到提醒。请先指派，或选别的单位。',
  disclosurePeriodUnknown: '没有找到这一期，请返回重新选择。',
  disclosureNotYours: '只有负责公开的单位才能登记，请联系他们。',
  disclosureNoticeTooEarly: '这份公告在这一期开始以前就发布了，请选这一期的公告。',
  disclosureNoticeTooNarrow: '公开事项要让全体都能看到，这份公告只发给了一部分人。',
  disclosurePostedTooShort: ({ least }: { least: number }) =>
    `这个公开事项至少公示 ${least} 天，这份公告的期限不够，请重新发布公示。`,
  disclosureNoticeRecalled: '这份公告已经撤回，不能算作公开，请选别的公告。',
  disclosureNoticeOfOthers: '这份公告是别的单位发布的，请选负责单位发布的公告。',
} as const;
