/**
 * `publicPosting` and `pollResult` are public postings (公示): they stay up for their posting period.
 * `emergency` stands above all others and always pushes.
 */
export const noticeKinds = [
  'notice',
  'emergency',
  'publicPosting',
  'pollAnnouncement',
  'pollResult',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];
