import { sql } from 'kysely';
import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { recordKindNames } from '@/shared/volunteering/certificates/record-kinds';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import { readVolunteer } from '../volunteers/volunteer-row';
import '../certificates/tables';

const entrySchema = z.object({
  id: z.string(),
  kind: z.enum(recordKindNames),
  title: z.string(),
  detail: z.string(),
  givenBy: z.string(),
  onDate: z.string(),
  /** Why it holds no more, and whether another took its place; null while it holds. */
  corrected: z.object({ reason: z.string(), takenOut: z.boolean() }).nullable(),
});

type Page = { cursor?: string | null | undefined; limit: number };

/**
 * Training, commendation and evaluation of a volunteer, the newest first. What was corrected stays,
 * with the reason, beside what took its place.
 *
 * @throws Refusal volunteerNotFound
 */
export const recordEntries = operation('volunteering.keepLedger')
  .input(z.object({ volunteerId: z.uuid(), ...pageInput }))
  .output(pageOf(entrySchema))
  .query(async ({ ctx, input: { volunteerId, ...page } }) => {
    await readVolunteer(ctx, volunteerId);
    return entriesOf(ctx, volunteerId, page);
  });

/**
 * The caller's own.
 *
 * @throws Refusal notRegisteredAsVolunteer
 */
export const myRecordEntries = operation('volunteering.read')
  .input(z.object(pageInput))
  .output(pageOf(entrySchema))
  .query(async ({ ctx, input }) => entriesOf(ctx, (await callersVolunteer(ctx)).id, input));

/** Every entry of a volunteer with what became of it. */
export const recordsOf = (
  { transaction, communityId }: Pick<MemberContext, 'transaction' | 'communityId'>,
  volunteerId: string,
) =>
  transaction
    .selectFrom('volunteerRecord as record')
    .leftJoin('volunteerRecord as later', (join) =>
      join
        .onRef('later.communityId', '=', 'record.communityId')
        .onRef('later.replacesId', '=', 'record.id'),
    )
    .where('record.communityId', '=', communityId)
    .where('record.volunteerId', '=', volunteerId)
    // Taking something out says nothing of its own.
    .where('record.takesOut', '=', false)
    .select(['record.id', 'record.kind', 'record.title', 'record.detail', 'record.givenBy'])
    .select(sql<string>`record.on_date::text`.as('onDate'))
    .select(['later.reason as laterReason', 'later.takesOut as laterTakesOut'])
    .orderBy('record.onDate', 'desc')
    .orderBy('record.id', 'desc');

const dayCursor = z.tuple([z.iso.date(), z.uuid()]);

async function entriesOf(ctx: MemberContext, volunteerId: string, { cursor, limit }: Page) {
  const after = readCursor(cursor, dayCursor);
  const found = await recordsOf(ctx, volunteerId)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('record.onDate', 'record.id'), '<', tuple(after?.[0] ?? '', after?.[1] ?? '')),
      ),
    )
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(found, limit, (last) => [last.onDate, last.id]);
  return {
    items: rows.map(({ laterReason, laterTakesOut, ...entry }) => ({
      ...entry,
      corrected:
        laterReason === null ? null : { reason: laterReason, takenOut: laterTakesOut ?? false },
    })),
    nextCursor,
  };
}
