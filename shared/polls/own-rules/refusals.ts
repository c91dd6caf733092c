type Range = { min: number; max: number };

/** What is said to staff who write a rule set of their own or keep a list of members. */
export const ruleSetRefusals = {
  ruleSetNameLength: ({ min, max }: Range) => `规则的名称要写 ${min} 到 ${max} 个字，请修改。`,
  ruleSetNameTaken: '已经有一套同名的规则，请换一个名称，或者修改原来那一套。',
  ruleSetBodyNotHere: '本社区没有这种会议，请重新选择由谁来决定。',
  ruleSetBasisNotOfBody: ({ body }: { body: string }) =>
    `${body}依法不能这样算票，请重新选择“谁的票算数”。`,
  ruleSetMeasureNotOfBasis: '只有业主按房屋表决时才能算面积，请改为只算人数。',
  ruleSetFractionWrong: ({ what }: { what: string }) =>
    `“${what}”的分数不对：两个数都要是 1 到 1000 的整数，上面的数不能比下面的大。`,
  ruleSetFractionImpossible: ({ what }: { what: string }) =>
    `“${what}”写成了“超过全部”，永远达不到。请改成“至少”，或者把分数改小。`,
  ruleSetMajorityBelowHalf: ({ what }: { what: string }) =>
    `“${what}”不到一半，少数人就能替多数人作主。请改成一半或更多。`,
  ruleSetSpecialMissing: '业主大会的重大事项依法要更严格，请填写重大事项的通过标准。',
  ruleSetSpecialNotUsed: '只有业主大会分一般事项和重大事项，请去掉重大事项的标准。',
  ruleSetSpecialWeaker: '重大事项的标准比一般事项还宽，请改得一样或更严格。',
  ruleSetWeakerThanLaw: ({ what, law }: { what: string; law: string }) =>
    `“${what}”比法律宽：法律要求${law}。请改得和法律一样，或者更严格。`,
  ruleSetParticipationNotOfBody: '只有业主大会的议事规则可以另定“怎样才算参加”，请选“交回表决票”。',
  ruleSetDaysWrong: ({ what, min, max }: Range & { what: string }) =>
    `“${what}”要填 ${min} 到 ${max} 之间的整数。`,
  ruleSetWindowWrong: '投票时间最长的天数比最短的还少，请修改。',
  ruleSetExtraordinaryNotUsed: '只有业主大会有临时会议，请去掉临时会议的通知时间。',
  ruleSetLegalBasisMissing:
    '请写明依据，例如“本小区业主大会议事规则（2026年5月1日通过）第八条”。没有依据，不能有法律效力，也不能另定怎样算参加。',
  ruleSetLegalBasisLength: ({ max }: { max: number }) => `依据最多写 ${max} 个字，请写短一些。`,
  ruleSetBindingNotOfBody: '这种会议的网上表决没有法律依据，只能征询意见，请改选“意向征询”。',
  ruleSetNotFound: '没有找到这套规则，请返回列表刷新后再看。',
  ruleSetChanged: '这套规则刚刚被别人改过，请刷新页面，看过最新内容后再改。',
  ruleSetRetired: '这套规则已经停用，不能再改。需要的话，请新写一套。',
  ruleSetsTooMany: ({ max }: { max: number }) =>
    `最多同时使用 ${max} 套自订规则，请先停用不再用的。`,

  memberListMissing: '这种会议按名单计票，请先选择名单。',
  memberListNotOffered: '这份名单不能用于这种会议，或者已经停用，请重新选择名单。',
  memberListEmpty: '名单里还没有人，请先到“名单”里添加。',
  memberListPeopleGone: ({ personIds }: { personIds: readonly string[] }) =>
    `名单里有 ${personIds.length} 人已经不在名册里，请先核对名单，去掉或换成现在名册里的人。`,
  memberListNameLength: ({ min, max }: Range) => `名单的名称要写 ${min} 到 ${max} 个字，请修改。`,
  memberListNameTaken: '已经有一份同名的名单，请换一个名称。',
  memberListNotFound: '没有找到这份名单，请返回列表刷新后再看。',
  memberListChanged: '这份名单刚刚被别人改过，请刷新页面，看过最新内容后再改。',
  memberListRetired: '这份名单已经停用，不能再改。',
  memberListPersonUnknown: '选的人已经不在名册里，请重新查找。',
  memberListsTooMany: ({ max }: { max: number }) =>
    `最多同时使用 ${max} 份名单，请先停用不再用的。`,
} as const;
