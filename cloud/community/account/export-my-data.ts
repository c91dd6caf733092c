import { sql } from 'kysely';
import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/claimed-people';
import type { CallerContext } from '@/cloud/community/valid-bindings';
import { applicantOperation } from '@/cloud/platform/operation';
import { ownAccount } from './own-account';
import { ownBindings } from './own-bindings';
import { ownDeeds, ownRecords } from './own-records';

const rows = z.array(z.record(z.string(), z.unknown()));

const myData = z.object({
  exportedAt: z.string(),
  community: z.string(),
  account: z.object({ id: z.string(), consentVersion: z.string(), consentedAt: z.string() }),
  /** The caller's bindings in readable form. */
  homes: z.array(z.record(z.string(), z.unknown())),
  /** The caller as the community's register names them. */
  register: rows,
  /** Every row of the community that belongs to the caller, by table. */
  records: z.record(z.string(), rows),
  /** What the caller did in rows that are the community's: which one and when, by table. */
  deeds: z.record(z.string(), rows),
});

/**
 * Everything the chosen community keeps about the caller, for reading and taking along (PIPL
 * art. 45). Complete by construction: every table whose rows belong to an account says so with a
 * column `account_id` or `…_account_id`, one about a volunteer with `volunteer_id`, one about a person
 * of the register with `person_id`, one about a vote with `voter_id`, one in which an account did
 * something with `…_by`; all are read.
 */
export const exportMyData = applicantOperation()
  .output(myData)
  .query(async ({ ctx }) => {
    const account = await ownAccount(ctx);
    if (!account) throw new Error('the caller has an account that cannot be read');
    const { name } = await ctx.transaction
      .selectFrom('community')
      .select('name')
      .where('id', '=', ctx.communityId)
      .executeTakeFirstOrThrow();
    const { id, consentVersion, consentedAt } = account;
    return {
      exportedAt: ctx.now.toISOString(),
      community: name,
      account: { id, consentVersion, consentedAt: consentedAt.toISOString() },
      homes: await ownBindings(ctx, 1000),
      register: await ownRegisterEntries(ctx),
      records: await ownRecords(ctx),
      deeds: await ownDeeds(ctx),
    };
  });

async function ownRegisterEntries(context: CallerContext) {
  const personIds = await callersPersonIds(context);
  if (personIds.length === 0) return [];
  return context.transaction
    .selectFrom('rollPerson')
    .select(['name', 'phone', sql<string | null>`birth_date::text`.as('birthDate')])
    .where('communityId', '=', context.communityId)
    .where('id', 'in', personIds)
    .execute();
}
