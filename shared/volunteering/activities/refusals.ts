/** Every expected "no" of activities, teams and shifts being arranged (志愿活动). */
export const activityRefusals = {
  activityNotFound: '没有找到这个志愿活动，请返回列表刷新后再看。',
  shiftNotFound: '没有找到这个班次，请返回活动页面刷新后再看。',
  notYourActivity: '这个活动不由您负责。需要办理的话，请联系活动页面上的联系人。',
  notYourShift: '这个班次不由您负责。需要办理的话，请联系活动页面上的联系人。',
} as const;
