/**
 * What part of the notices a list shows: those in force, the public postings (公示) among them,
 * those that wait for the reader's confirmation, or everything including the expired.
 */
export const noticeShelves = ['current', 'postings', 'toConfirm', 'everything'] as const;

export type NoticeShelf = (typeof noticeShelves)[number];
