import { list, type NoticeTemplate, numbered, paragraph } from './notice-template';

const plain = { kind: 'notice', postingDays: null, disclosureItem: null } as const;

/** What is told all year round. */
export const everydayTemplates = {
  supplyStops: {
    ...plain,
    name: '停水停电通知',
    note: '提前告知的检修',
    title: '＿＿月＿＿日停水通知',
    content: [
      paragraph('因＿＿，＿＿月＿＿日＿＿时到＿＿时停水，请提前安排。'),
      list('范围：＿＿', '请储够生活用水，离家前关好水龙头', '恢复后先放一会儿水再用'),
      paragraph('有困难的老人和家庭请联系我们，电话：＿＿。'),
    ],
  },
  works: {
    ...plain,
    name: '施工维修通知',
    note: '电梯、管道、外墙等',
    title: '＿＿维修施工通知',
    content: [
      paragraph('＿＿月＿＿日到＿＿月＿＿日维修＿＿，施工单位：＿＿。'),
      list('每天施工时间：＿＿时到＿＿时', '影响：＿＿', '请不要靠近施工区域，看好孩子'),
      paragraph('联系人：＿＿　电话：＿＿'),
    ],
  },
  meeting: {
    ...plain,
    name: '会议活动通知',
    note: '议事会、座谈、邻里活动',
    title: '＿＿邀请您参加',
    content: [
      list('时间：＿＿月＿＿日＿＿时', '地点：＿＿', '内容：＿＿'),
      paragraph('想参加的请在＿＿月＿＿日前告诉＿＿，电话：＿＿。'),
    ],
  },
  emergency: {
    ...plain,
    kind: 'emergency',
    name: '紧急通知',
    note: '燃气、火情、暴雨、停梯等',
    title: '紧急：＿＿',
    content: [
      paragraph('＿＿时＿＿分，＿＿（地点）发生＿＿。'),
      numbered('请立即：＿＿', '不要：＿＿', '需要帮助请打：＿＿'),
    ],
  },
} as const satisfies Record<string, NoticeTemplate>;
