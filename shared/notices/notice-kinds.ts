/** `pollResult` is a public posting (公示): it stays up for its posting period. */
export const noticeKinds = ['notice', 'pollAnnouncement', 'pollResult'] as const;

export type NoticeKind = (typeof noticeKinds)[number];
