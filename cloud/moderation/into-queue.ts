import type { Row } from '@/cloud/platform/tables';
import type { QueuedBecause } from '@/shared/moderation/queued-because';
import './tables';

export type QueuePlace = Pick<Row<'moderationItem'>, 'queuedAt' | 'queuedBecause' | 'round'>;

/** What brings an item that waits for nobody yet before the moderators; one that waits keeps its place. */
export const intoQueue = (
  { queuedAt, round }: Pick<QueuePlace, 'queuedAt' | 'round'>,
  because: QueuedBecause,
  now: Date,
): Partial<QueuePlace> =>
  queuedAt === null ? { queuedAt: now, queuedBecause: because, round: round + 1 } : {};
