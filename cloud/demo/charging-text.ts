/** The text of the demo's charging piles, as a writer pastes it: one paragraph a line. */
export const chargingText = [
  '一、建在哪里',
  '在南门西侧空地建一排充电桩，共二十个位置，离最近的窗户不少于十五米。',
  '配烟感、摄像头和灭火器，每个位置单独断电。',
  '二、谁来管',
  '由物业负责日常管理和检修，每月检查一次，检查记录贴在现场。',
  '充电桩坏了，物业应当在三天内修好。',
  '三、怎么收费',
  '每度电收费一元，其中电费以外的部分记入公共收益，每季度公布一次账目。',
  '四、上楼的车',
  '充电桩启用以后，电动车一律不得推上楼充电。',
] as const;

export const textNotes = {
  first: '按大家的观点和物业的意见写的第一稿，请一段一段提意见。',
  third: '按议事会的讨论，补上了老人和外卖员的安排。',
} as const;

/** Paragraphs added for the third version. */
export const addedParagraphs = [
  '住在本小区的七十岁以上老人，每月免收前十度电费。',
  '外卖和快递的电动车可以扫码充电，按市价收费。',
].join('\n');
