/** What a volunteer can say they are good at, and an activity can ask for. */
export const skills = {
  firstAid: '医护急救',
  repair: '水电维修',
  driving: '驾驶',
  teaching: '辅导教学',
  law: '法律咨询',
  counselling: '心理疏导',
  phones: '手机电脑',
  haircutting: '理发',
  cooking: '做饭',
  photography: '摄影写作',
  arts: '文艺体育',
  gardening: '园艺环保',
  signLanguage: '手语外语',
  care: '陪护照料',
} as const;

export type Skill = keyof typeof skills;

export const skillNames = Object.keys(skills) as [Skill, ...Skill[]];
