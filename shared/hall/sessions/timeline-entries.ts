import { shanghaiTimeText } from '@/shared/shanghai-time';

/** What sessions write on the timeline of the topics on their agenda. */
export const sessionTimeline = {
  sessionAnnounced: ({ body, title, startsAt, place }: SessionAnnounced) =>
    `${body}将在 ${shanghaiTimeText(startsAt)} 召开议事会“${title}”，地点：${place}`,
  sessionMoved: ({ title, startsAt, place }: Omit<SessionAnnounced, 'body'>) =>
    `议事会“${title}”改到 ${shanghaiTimeText(startsAt)} 召开，地点：${place}`,
  sessionCancelled: ({ title, reason }: { title: string; reason: string }) =>
    `议事会“${title}”取消，原因：${reason}`,
  resolutionAdopted: ({ title, resolution }: { title: string; resolution: string }) =>
    `议事会“${title}”的决议：${resolution}`,
} as const;

type SessionAnnounced = { body: string; title: string; startsAt: string; place: string };
