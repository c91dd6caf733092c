/** Where the record of a meeting stands: two of the staff answer for it. */
export const meetingStates = {
  entered: '等待另一位核对',
  confirmed: '已核对',
  sentBack: '已退回',
  withdrawn: '已撤回',
} as const;

export type MeetingState = keyof typeof meetingStates;
