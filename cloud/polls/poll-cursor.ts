import { z } from 'zod';
import type { PollShelf } from './poll-page';

/** Where a page of the list ended. `waiting`: among the polls that have not opened yet. */
export interface PollPosition {
  waiting: boolean;
  at: Date;
  id: string;
}

interface Listed {
  id: string;
  opensAt: Date;
  closesAt: Date;
  cancelledAt: Date | null;
}

export function pollCursor(shelf: PollShelf, poll: Listed, now: Date): string {
  const waiting = shelf === 'current' && poll.opensAt > now;
  const at = shelf === 'ended' ? (poll.cancelledAt ?? poll.closesAt) : poll.closesAt;
  return [waiting ? 'waiting' : 'other', at.getTime(), poll.id].join('.');
}

const cursorForm = /^(waiting|other)\.(\d{1,15})\.([0-9a-f-]{36})$/;

/** What the app hands back unread; anything else than a cursor of ours is invalid input. */
export const pollCursorInput = z
  .string()
  .regex(cursorForm)
  .transform((text): PollPosition => {
    const [, part, time, id = ''] = cursorForm.exec(text) ?? [];
    return { waiting: part === 'waiting', at: new Date(Number(time)), id };
  })
  .refine(({ id }) => z.uuid().safeParse(id).success);
