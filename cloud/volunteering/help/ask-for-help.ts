import { sql } from 'kysely';
import { z } from 'zod';
import { callerHomes } from '@/cloud/community/public';
import { refuseUnscreenedWords, screenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { readPhone } from '@/shared/community/register/phone-numbers';
import { type Visibility, visibilities } from '@/shared/moderation/visibility';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { pendingHelpStates } from '@/shared/volunteering/help/help-life-cycle';
import { helpLimits } from '@/shared/volunteering/help/help-limits';
import { helpProblems } from '@/shared/volunteering/help/help-problems';
import { volunteeringRules } from '../volunteering-rules';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import { watchHelp, writeHelpStep } from './advance-help';
import { wantedSchema } from './help-input';
import './tables';

type Wanted = z.infer<typeof wantedSchema>;

/**
 * Asks the neighbours for help, in one's own home, or as staff for somebody without a phone. Others
 * read the words once they have been looked at. Minutes of the time bank are set aside when somebody
 * takes it.
 *
 * @throws Refusal what `helpProblems` finds, helpHomeNotYours, helpHomeMissing, notAllowed (for a
 *   neighbour, by a resident), helpTooMany, timeBankClosed, notRegisteredAsVolunteer,
 *   notEnoughMinutes, ownWordsNotAllowed
 */
export const askForHelp = operation('volunteering.askForHelp')
  .input(wantedSchema)
  .output(z.object({ requestId: z.string(), visibility: z.enum(visibilities) }))
  .mutation(async ({ ctx, input }) => {
    const [problem] = helpProblems(input, ctx.now);
    if (problem) throw new Refusal(problem.code, problem.details ?? {});
    await refuseForeignHome(ctx, input);
    if (input.neighbourName !== null) await refuseUnscreenedWords(ctx, [input.neighbourName]);
    const pending = await pendingRequests(ctx, input);
    if (pending.length >= helpLimits.pending)
      throw new Refusal('helpTooMany', { most: helpLimits.pending });
    const payerVolunteerId = input.way === 'timeBank' ? await payerOf(ctx, input, pending) : null;
    const { id, kind, words: text } = input;
    const visibility = await screenWords(ctx, { kind: 'helpRequest', id, topicId: null, text });
    await keepRequest(ctx, input, { visibility, payerVolunteerId });
    await recordDeed(ctx, 'volunteering.askForHelp', id, {
      ...{ kind, way: input.way, forNeighbour: input.neighbourName !== null },
    });
    return { requestId: id, visibility };
  });

async function refuseForeignHome(
  ctx: MemberContext,
  { unitId, neighbourName }: Wanted,
): Promise<void> {
  if (neighbourName === null) {
    const homes = await callerHomes(ctx);
    if (!homes.some((home) => home.unitId === unitId)) throw new Refusal('helpHomeNotYours');
    return;
  }
  if (!may(ctx.caller.roles, 'volunteering.helpAsStaff')) throw new Refusal('notAllowed');
  const unit = await ctx.transaction
    .selectFrom('unit')
    .select('id')
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', unitId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!unit) throw new Refusal('helpHomeMissing');
}

interface Pending {
  way: string;
  expectedMinutes: number;
  setAsideMinutes: number;
}

/** What still waits for help: of the asker, or of the home that staff write for. Of several at once each sees those before it. */
async function pendingRequests(
  { transaction, communityId, accountId }: MemberContext,
  { unitId, neighbourName }: Wanted,
): Promise<Pending[]> {
  const whose = neighbourName === null ? accountId : unitId;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`help.ask ${whose}`}, 0))`.execute(
    transaction,
  );
  return transaction
    .selectFrom('helpRequest')
    .select(['way', 'expectedMinutes', 'setAsideMinutes'])
    .where('communityId', '=', communityId)
    .where('state', 'in', [...pendingHelpStates])
    .where((eb) =>
      neighbourName === null
        ? eb.and([eb('askerAccountId', '=', accountId), eb('neighbourName', 'is', null)])
        : eb.and([eb('unitId', '=', unitId), eb('neighbourName', 'is not', null)]),
    )
    .execute();
}

/** Whose minutes it shall be: enough for it and for what else was promised and not set aside yet. */
async function payerOf(
  ctx: MemberContext,
  { expectedMinutes }: Wanted,
  pending: readonly Pending[],
): Promise<string> {
  const { timeBank } = await volunteeringRules(ctx);
  if (!timeBank) throw new Refusal('timeBankClosed');
  const { id, spendableMinutes } = await callersVolunteer(ctx);
  const promised = pending
    .filter(({ way, setAsideMinutes }) => way === 'timeBank' && setAsideMinutes === 0)
    .reduce((sum, request) => sum + request.expectedMinutes, 0);
  const spendable = spendableMinutes - promised;
  if (spendable < expectedMinutes) throw new Refusal('notEnoughMinutes', { spendable });
  return id;
}

async function keepRequest(
  ctx: MemberContext,
  { id, phone, ...wanted }: Wanted,
  rest: { visibility: Visibility; payerVolunteerId: string | null },
): Promise<void> {
  const { transaction, communityId, accountId: askerAccountId, now } = ctx;
  const request = await transaction
    .insertInto('helpRequest')
    .values({
      communityId,
      id,
      ...wanted,
      ...rest,
      phone: readPhone(phone) ?? '',
      askerAccountId,
      state: 'open',
      steps: 1,
      helperAccountId: null,
      helperVolunteerId: null,
      takenAt: null,
      remindedAt: null,
      saidBy: null,
      saidStartsAt: null,
      saidMinutes: null,
      saidAt: null,
      settlingBecause: null,
      creditedMinutes: null,
      rating: null,
      askedAt: now,
      stateSince: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  // The phone made the id: one that is there already is another request's.
  if (!request) throw new Refusal('inputInvalid', { fields: ['id'] });
  await writeHelpStep(ctx, request, 'ask', { side: 'asker' });
  await watchHelp(ctx, request);
}
