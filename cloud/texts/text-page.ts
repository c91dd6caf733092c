import { z } from 'zod';
import { cutPage, readCursor } from '@/cloud/platform/page-cursor';
import type { Row } from '@/cloud/platform/tables';
import type { Paragraph } from '@/shared/texts/text-content';
import { readCurrentVersion, readVersion } from './text-rows';
import type { TextContext, TextSubject } from './text-subject';

/** Paragraphs of one page: of the longest ones some 30 KB go to the phone. */
export const paragraphsAtOnce = 20;

/** The version a text is read in, and where the next page begins: a new version does not mix in. */
const pageCursor = z.tuple([z.int32().min(1), z.int32().min(0)]);

export interface PlacedParagraph extends Paragraph {
  /** Counts from 1. */
  position: number;
}

/**
 * A page of a version's paragraphs; of the current one when none is named.
 *
 * @throws Refusal textNotFound, textVersionUnknown, inputInvalid (the cursor is none of ours)
 */
export async function readTextPage(
  context: TextContext,
  subject: TextSubject,
  { number, cursor }: { number: number | null; cursor?: string | null | undefined },
): Promise<{
  version: Row<'textVersion'>;
  items: readonly PlacedParagraph[];
  nextCursor: string | null;
}> {
  const after = readCursor(cursor, pageCursor);
  const asked = after?.[0] ?? number;
  const version =
    asked === null
      ? await readCurrentVersion(context, subject)
      : await readVersion(context, subject, asked);
  const { rows, nextCursor } = pageOfParagraphs(version.paragraphs, after?.[1] ?? 0, (position) => [
    version.number,
    position,
  ]);
  return { version, items: rows, nextCursor };
}

/** `read` paragraphs are behind; `cursorOf` says where the next page begins after so many. */
export function pageOfParagraphs(
  paragraphs: readonly Paragraph[],
  read: number,
  cursorOf: (position: number) => unknown,
): { rows: readonly PlacedParagraph[]; nextCursor: string | null } {
  const placed = paragraphs
    .slice(read, read + paragraphsAtOnce + 1)
    .map((paragraph, at) => ({ ...paragraph, position: read + at + 1 }));
  return cutPage(placed, paragraphsAtOnce, ({ position }) => cursorOf(position));
}
