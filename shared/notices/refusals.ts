export const noticeRefusals = {} as const;
