import { z } from 'zod';
import { displayNames } from '@/cloud/community/display-names';
import { fullNames } from '@/cloud/community/full-names';
import { staffAmong } from '@/cloud/community/staff-accounts';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';

const entry = z.object({
  id: z.string(),
  at: z.string(),
  /** The body of a staff member, else the masked resident; null when time ran out. */
  who: z.string().nullable(),
  /** Which member of the body it was, for staff only: residents' deeds stay masked. */
  staffName: z.string().nullable(),
  action: z.string(),
  subjectId: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});

/**
 * Who did what, the newest first. Entries can neither be changed nor deleted.
 *
 * @param input.by `staff` leaves out what residents did: a hundred read receipts would hide one deed
 *   of the staff. What the clock did stays.
 */
export const readAuditLog = operation('community.readAuditLog')
  .input(z.object({ ...pageInput, by: z.enum(['everybody', 'staff']).default('everybody') }))
  .output(pageOf(entry))
  .query(async ({ ctx, input: { cursor, limit, by } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('auditEntry')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .$if(by === 'staff', (query) =>
        query.where(({ eb, or, selectFrom }) =>
          or([
            eb('accountId', 'is', null),
            eb(
              'accountId',
              'in',
              selectFrom('roleAssignment')
                .select('roleAssignment.accountId')
                .where('roleAssignment.communityId', '=', ctx.communityId),
            ),
          ]),
        ),
      )
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('at', 'id'), '<', tuple(after?.[0] ?? new Date(0), after?.[1] ?? '')),
        ),
      )
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ at, id }) => [at, id]);
    const accountIds = rows.flatMap(({ accountId }) => accountId ?? []);
    const names = await displayNames(ctx, accountIds);
    const staffNames = await fullNames(ctx, await staffAmong(ctx, accountIds));
    const items = rows.map(({ id, at, accountId, action, subjectId, details }) => ({
      id,
      at: at.toISOString(),
      who: accountId === null ? null : (names.get(accountId) ?? null),
      staffName: accountId === null ? null : (staffNames.get(accountId) ?? null),
      action,
      subjectId,
      details,
    }));
    return { items, nextCursor };
  });
