import { lastPostedDay } from '@/shared/shanghai-time';

/** What a topic's timeline tells of its seats. A resident's seat is told without a name. */
export const seatTimeline = {
  seatsInvited: ({ body, seats, until }: { body: string; seats: string; until: string }) =>
    `${body}邀请${seats}一起协商，请在 ${lastPostedDay(until)} 前答复`,
  seatAnswered: ({ seat }: { seat: string }) => `${seat}答复了`,
  seatDeclined: ({ seat }: { seat: string }) => `${seat}没有接受邀请，写明了原因`,
  seatWithdrawn: ({ body, seat, reason }: { body: string; seat: string; reason: string }) =>
    `${body}收回了对${seat}的邀请：${reason}`,
  seatOverdue: ({ seat, until }: { seat: string; until: string }) =>
    `${seat}本应在 ${lastPostedDay(until)} 前答复，已经逾期`,
} as const;

/** How a resident's seat is called where no name may stand for ever. */
export const residentSeat = '相关居民';
