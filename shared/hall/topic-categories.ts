/** What a topic is about. */
export const topicCategories = {
  propertyService: '物业服务',
  publicFacilities: '公共设施',
  parking: '停车',
  sanitation: '环境卫生',
  fireSafety: '安全消防',
  elevatorAddition: '加装电梯',
  neighbourRelations: '邻里关系',
  conventionsAndFunds: '规约与经费',
  other: '其他',
} as const;

export type TopicCategory = keyof typeof topicCategories;

export const isTopicCategory = (text: string): text is TopicCategory =>
  Object.keys(topicCategories).includes(text);
