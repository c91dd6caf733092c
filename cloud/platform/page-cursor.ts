import { z } from 'zod';
import { Refusal } from '@/shared/refusals';

/** Rows of one page of a list. */
export const pageSize = { usual: 20, most: 50 } as const;

/** Where a page begins, in the input of every paged list. */
export const pageInput = {
  cursor: z.string().max(300).nullish(),
  limit: z.number().int().min(1).max(pageSize.most).default(pageSize.usual),
};

/** Output of a paged list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/**
 * Reads a cursor of the given shape; null starts at the beginning.
 *
 * @throws Refusal inputInvalid when it is not one of ours.
 */
export function readCursor<Shape extends z.ZodType>(
  cursor: string | null | undefined,
  shape: Shape,
): z.infer<Shape> | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Refusal('inputInvalid', { fields: ['cursor'] });
  }
}

/**
 * Cuts a page out of rows that were read with one more than asked for, which tells whether another
 * page follows.
 */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => unknown,
): { rows: readonly Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  if (rows.length <= limit || last === undefined) return { rows: page, nextCursor: null };
  return {
    rows: page,
    nextCursor: Buffer.from(JSON.stringify(cursorOf(last))).toString('base64url'),
  };
}

/** An instant in a cursor. */
export const cursorInstant = z.iso.datetime().transform((text) => new Date(text));

/** Cursor of lists in order of time: the instant and, among equals, the id. */
export const timeCursor = z.tuple([cursorInstant, z.uuid()]);

/** Cursor of lists in the order of the register: the position and, among equals, the id. */
export const positionCursor = z.tuple([z.int32(), z.uuid()]);
