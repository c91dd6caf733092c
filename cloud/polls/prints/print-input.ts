import { z } from 'zod';
import { type KeptDocument, keepDocument, makePdf, type Sheet } from '@/cloud/documents/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import type { MemberContext } from '@/cloud/platform/operation';
import type { PrintedPoll } from './printed-poll';

/** Papers are printed for all voters or for one building. */
export const printInput = z.object({ pollId: z.uuid(), buildingId: z.uuid().nullable() });

interface Paper {
  kind: string;
  sheets: Iterable<Sheet>;
  buildingId: string | null;
  voters: number;
  twoSided?: boolean;
}

/** Makes the PDF of a paper, keeps it for the caller and writes down that it was printed. */
export async function keepPaper(
  ctx: MemberContext,
  poll: PrintedPoll,
  paper: Paper,
): Promise<KeptDocument> {
  const { kind, sheets, buildingId, voters, twoSided = false } = paper;
  const title = `${kind} ${poll.title}`;
  const bytes = await makePdf({ title, sheets, twoSided }, ctx.now);
  await recordDeed(ctx, 'polls.print', poll.id, { kind, buildingId, voters });
  return keepDocument(ctx, { title, type: 'pdf', bytes });
}
