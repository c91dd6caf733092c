import { z } from 'zod';
import { cursorInstant } from '@/cloud/platform/page-cursor';
import type { PollShelf } from './poll-page';

/** Where a page of the list ended. `waiting`: among the polls that have not opened yet. */
export const pollCursor = z.object({ waiting: z.boolean(), at: cursorInstant, id: z.uuid() });

export type PollPosition = z.infer<typeof pollCursor>;

interface Listed {
  id: string;
  opensAt: Date;
  closesAt: Date;
  cancelledAt: Date | null;
}

export function positionOf(poll: Listed, shelf: PollShelf, now: Date): PollPosition {
  const waiting = shelf === 'current' && poll.opensAt > now;
  const at = shelf === 'ended' ? (poll.cancelledAt ?? poll.closesAt) : poll.closesAt;
  return { waiting, at, id: poll.id };
}
