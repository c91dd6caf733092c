/** Every expected "no" of volunteers and of minors' guardians. */
export const volunteerRefusals = {
  notRegisteredAsVolunteer: '您还没有登记为志愿者。请先登记，只要一分钟。',
  alreadyVolunteer: '您已经登记为志愿者，可以直接报名。',
  personAlreadyVolunteer: '这个人已经登记为志愿者，请在名单里查找，不用再登记。',
  volunteerNotFound: '没有找到这位志愿者，请重新查找。',
  homeNeeded: '没有找到您的住户登记，请先认证房屋，再登记为志愿者。',
  birthDateOfMinorNeeded: '未满 18 周岁的，请填写出生日期。',
  birthDateWrong: '出生日期不对，请检查后再填。',
  birthDateContradicts:
    '出生日期和住户登记里的“是否成年”不一致。请检查日期；日期没错的，请联系工作人员更正住户登记。',
  registerForOthersNotAllowed: '只有工作人员和班次的负责人才能代人登记，请联系他们办理。',

  notAMinor: '年满 18 周岁的志愿者不需要监护人同意，可以直接报名。',
  guardianUnknown: '只能请同住的成年家人作为监护人。请重新选择，或者让工作人员登记纸质同意书。',
  consentNotFound: '没有找到这次同意申请，请返回后刷新再看。',
  consentNotAsked: '这次申请已经答复过或者撤回了，请刷新页面查看。',
  consentNotGiven: '现在没有有效的同意可以撤回，请刷新页面查看。',
  consentRisksChanged: '这次活动的风险说明刚刚有更新，请看过新的说明再决定。',
  guardianSaidNo:
    '孩子的监护人已经在手机上表示不同意，不能用纸质同意书代替。请孩子再向监护人申请一次，由监护人决定。',
  consentForRescue: '抢险救灾类的活动，未满 18 周岁的人不能参加，监护人同意也不行。',
} as const;
