import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import type { ProxyPerson } from '@/shared/polls/entries/proxy-limits';
import { Refusal } from '@/shared/refusals';
import { readPoll } from '../poll-row';
import { authorisationInput, entryContentInput, nameInput } from './entry-schemas';
import { insertEntry } from './insert-entry';
import { principalNamed } from './principal-named';
import '@/cloud/community/tables';

/** Authorisations one account may have waiting in a poll, so that nobody floods the staff's list. */
const mostWaiting = 5;

/**
 * A proxy hands in a written authorisation with the principal's stated choice: a photo of it and the
 * choices it names. One of the staff compares the two. The answer never tells who stands on the roll:
 * room (or paper number) and name have to fit together.
 *
 * @throws Refusal pollNotFound, principalNotFound, handInTooMany, proxyDetailsMissing, and what
 * `insertEntry` refuses
 */
export const handInAuthorisation = operation('polls.castBallot')
  .input(
    z.object({
      pollId: z.uuid(),
      principal: z.object({
        unitId: z.uuid().nullable(),
        paperNumber: z.string().max(300).nullable(),
        name: nameInput,
      }),
      ...entryContentInput,
      authorisation: authorisationInput,
    }),
  )
  .output(z.object({ entryId: z.string() }))
  .mutation(async ({ ctx, input: { pollId, principal, authorisation, ...content } }) => {
    const poll = await readPoll(ctx, pollId);
    await refuseTooMany(ctx, pollId);
    const { voter, personId } = await principalNamed(ctx, poll, principal);
    const { entryId } = await insertEntry(ctx, poll, voter, {
      ...content,
      channel: 'proxy',
      personId,
      statedAt: ctx.now,
      note: '',
      proxy: { ...(await callerAsProxy(ctx)), ...authorisation },
      byStaff: false,
    });
    return { entryId };
  });

/** The caller as the register knows them, else by the name they joined under. */
async function callerAsProxy(ctx: MemberContext): Promise<ProxyPerson> {
  const [personId = null] = await callersPersonIds(ctx);
  const { name } = await ctx.transaction
    .selectFrom('houseBinding')
    .select('name')
    .where('communityId', '=', ctx.communityId)
    .where('accountId', '=', ctx.accountId)
    .where('state', '=', 'approved')
    .orderBy('decidedAt', 'desc')
    .executeTakeFirstOrThrow();
  return { personId, name };
}

/** Two at once wait for each other on the caller's own account, so that both are counted. */
async function refuseTooMany(ctx: MemberContext, pollId: string): Promise<void> {
  const { transaction, communityId, accountId } = ctx;
  await transaction
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .forUpdate()
    .execute();
  const { count } = await transaction
    .selectFrom('ballotEntry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where('enteredBy', '=', accountId)
    .where('pollId', '=', pollId)
    .where('byStaff', '=', false)
    .where('state', '=', 'entered')
    .executeTakeFirstOrThrow();
  if (count >= mostWaiting) throw new Refusal('handInTooMany', { most: mostWaiting });
}
