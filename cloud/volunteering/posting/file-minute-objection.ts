import { z } from 'zod';
import { refuseUnscreenedWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import { unsettledObjectionStates } from '@/shared/volunteering/ledger/objection-states';
import { monthOf, monthText } from '@/shared/volunteering/ledger/posting-months';
import { servedEntries } from '../ledger/served-entries';
import { tellKeepers } from '../ledger/tell-keepers';
import { tellVolunteers } from '../ledger/tell-of-minutes';
import { readVolunteer } from '../volunteers/volunteer-row';
import { readPosting } from './posting-row';

/**
 * Objects to an entry while its month is posted, once for each person and entry. Everybody reads the
 * reason, nobody but the keepers of the ledger who it was. Until it is settled the entry proves nothing.
 *
 * @throws Refusal minutesEntryNotFound, postingNotFound, postingOver, minutesAlreadyObjected,
 *   minuteObjectionsTooMany, ownWordsNotAllowed
 */
export const fileMinuteObjection = operation('volunteering.object')
  .input(
    z.object({
      /** Made by the phone. */
      objectionId: z.uuid(),
      entryId: z.uuid(),
      reason: lineInput(ledgerLimits.objectionReason),
    }),
  )
  .output(z.object({ objectionId: z.string() }))
  .mutation(async ({ ctx, input: { objectionId, entryId, reason } }) => {
    const { communityId, accountId, now } = ctx;
    const entry = await servedEntries(ctx).where('entry.id', '=', entryId).executeTakeFirst();
    if (!entry) throw new Refusal('minutesEntryNotFound');
    const { month, postedUntil } = await readPosting(ctx, monthOf(entry.at));
    if (postedUntil <= now) throw new Refusal('postingOver');
    await refuseUnscreenedWords(ctx, [reason]);
    await refuseTooMany(ctx);
    const { volunteerId } = entry;
    const filed = await ctx.transaction
      .insertInto('minuteObjection')
      .values({
        ...{ communityId, id: objectionId, entryId, volunteerId, month, accountId, reason },
        ...{ state: 'open', filedAt: now, answer: null, answeredBy: null, answeredAt: null },
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!filed) throw new Refusal('minutesAlreadyObjected');
    await tellOfObjection(ctx, objectionId, { volunteerId, entryId, month });
    await recordDeed(ctx, 'volunteering.fileObjection', objectionId, { entryId });
    return { objectionId };
  });

async function refuseTooMany({ transaction, communityId, accountId }: MemberContext) {
  const most = ledgerLimits.unsettledObjections;
  const { count } = await transaction
    .selectFrom('minuteObjection')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('state', 'in', [...unsettledObjectionStates])
    .executeTakeFirstOrThrow();
  if (count >= most) throw new Refusal('minuteObjectionsTooMany', { most });
}

async function tellOfObjection(
  ctx: MemberContext,
  objectionId: string,
  { volunteerId, entryId, month }: { volunteerId: string; entryId: string; month: string },
): Promise<void> {
  const occasion = `objection:${objectionId}`;
  await tellKeepers(ctx, {
    ...{ occasion, subjectId: objectionId },
    title: '公示的时长有人提出异议，等您答复',
    body: `${monthText(month)}的公示。请打开“时长异议”核对，登记这条时长的人不能自己答复。`,
  });
  const { accountId } = await readVolunteer(ctx, volunteerId);
  if (accountId === ctx.accountId) return;
  await tellVolunteers(ctx, [accountId], {
    ...{ occasion, subjectId: entryId },
    title: '有人对您的一条服务时长提出异议',
    body: '工作人员会核对并公开答复。答复之前，这条时长暂时不能开证明。',
  });
}
