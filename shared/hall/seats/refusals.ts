type Range = { min: number; max: number };

/** Every expected "no" around the seats of a deliberation. */
export const seatRefusals = {
  seatNotFound: '没有找到这个协商席位，请刷新页面后再看。',
  seatsClosed: '这个议题现在不在协商，席位不能再邀请或答复。',
  seatsTooMany: ({ max }: { max: number }) =>
    `一个议题最多邀请 ${max} 方。请先收回没有答复的邀请，再邀请新的。`,
  seatTaken: ({ seat }: { seat: string }) => `${seat}已经被邀请过，请不要重复邀请。`,
  seatBodyEmpty: ({ seat }: { seat: string }) =>
    `${seat}在这里还没有人任职。请先指派职务，或者按“外面的单位”填写名称。`,
  seatPersonUnknown: '只能邀请这个议题的发起人和附议的居民，请重新选择。',
  seatNameLength: ({ min, max }: Range) => `单位名称要写 ${min} 到 ${max} 个字，请修改。`,
  seatQuestionLength: ({ max }: Range) => `请教的问题不要超过 ${max} 个字，请修改。`,
  seatDayOutOfRange: ({ most }: { most: number }) => `请选择今天以后、${most} 天以内的答复日期。`,
  seatNotYours: '这个席位不是请您答复的。',
  seatNeedsTranscript: '这个单位不在这里办事，它的答复由工作人员转录。',
  seatNotOutside: '这一方可以自己答复，不用转录。',
  seatAnswerLength: ({ min, max }: Range) => `答复要写 ${min} 到 ${max} 个字，请修改。`,
  seatDeclineLength: ({ min, max }: Range) => `请写明为什么不答复，${min} 到 ${max} 个字。`,
  seatSourceLength: ({ min, max }: Range) =>
    `请写明答复从哪里来，例如来函的编号和日期，${min} 到 ${max} 个字。`,
  seatNotOpen: '这个席位已经有了答复，邀请不能收回。',
  seatWithdrawn: '这个邀请已经收回，不用再答复。',
} as const;
