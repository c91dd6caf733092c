import { z } from 'zod';

/** Where a page of the list ended: among the pinned or among the others. */
export interface NoticePosition {
  pinned: boolean;
  publishedAt: Date;
  id: string;
}

export const noticeCursor = ({ pinned, publishedAt, id }: NoticePosition): string =>
  [pinned ? 'pinned' : 'other', publishedAt.getTime(), id].join('.');

const cursorForm = /^(pinned|other)\.(\d{1,15})\.([0-9a-f-]{36})$/;

/** What the app hands back unread; anything else than a cursor of ours is invalid input. */
export const noticeCursorInput = z
  .string()
  .regex(cursorForm)
  .transform((text): NoticePosition => {
    const [, part, time, id = ''] = cursorForm.exec(text) ?? [];
    return { pinned: part === 'pinned', publishedAt: new Date(Number(time)), id };
  })
  .refine(({ id }) => z.uuid().safeParse(id).success);
