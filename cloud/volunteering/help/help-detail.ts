import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal, refusalMessage } from '@/shared/refusals';
import { afterFullDays } from '@/shared/shanghai-time';
import { helpRatingNames } from '@/shared/volunteering/help/help-kinds';
import { endedHelpStates } from '@/shared/volunteering/help/help-life-cycle';
import { helpLimits } from '@/shared/volunteering/help/help-limits';
import { helpStepKinds } from '@/shared/volunteering/help/help-steps';
import { claimsOf } from './claims';
import { helpCard, helpCards, roomOf } from './help-cards';
import { ofRequest } from './help-input';
import { earnsMinutes, type HelpRequest, helpRows } from './help-row';
import { mayReadHelp, sideOf } from './help-sides';
import { helperForAsker } from './helper-for-asker';
import { settlingCauseSchema } from './list-help-to-settle';
import { whyNotVolunteer } from './why-not-take';

const sideSchema = z.enum(['asker', 'helper']);

const detailSchema = z.object({
  ...helpCard,
  /** For the asker, who has taken it, and staff; null for everybody else, and once it is over. */
  contact: z.object({ room: z.string(), phone: z.string(), name: z.string() }).nullable(),
  /** Why the caller does not take it as a volunteer; null: they may, or it is not to be taken now. */
  whyNotTake: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** What only those it concerns, and staff, know of how it goes. */
  course: z
    .object({
      helperName: z.string().nullable(),
      /** Who is coming, for the asker alone until it is over; null where no name is known. */
      helper: z.object({ name: z.string(), phone: z.string() }).nullable(),
      onDuty: z.boolean(),
      takenAt: z.string().nullable(),
      said: z
        .object({
          by: sideSchema,
          startsAt: z.string(),
          minutes: z.number(),
          corrected: z.boolean(),
        })
        .nullable(),
      /** The last day on which the other side confirms before staff are called. */
      confirmUntil: z.string().nullable(),
      claims: z.array(z.object({ side: sideSchema, startsAt: z.string(), minutes: z.number() })),
      settlingBecause: settlingCauseSchema.nullable(),
      creditedMinutes: z.number().nullable(),
      setAsideMinutes: z.number(),
      rating: z.enum(helpRatingNames).nullable(),
      steps: z.array(
        z.object({
          number: z.number(),
          kind: z.enum(helpStepKinds),
          side: z.enum(['asker', 'helper', 'staff']).nullable(),
          startsAt: z.string().nullable(),
          minutes: z.number().nullable(),
          reason: z.string(),
          at: z.string(),
        }),
      ),
    })
    .nullable(),
});

/**
 * One request. Where it is and whom to call is for the asker, whoever has taken it, and staff alone;
 * everybody else reads the building and a masked name.
 *
 * @throws Refusal helpNotFound
 */
export const helpDetail = operation('volunteering.read')
  .input(z.object(ofRequest))
  .output(detailSchema)
  .query(async ({ ctx, input: { requestId } }) => {
    const request = await helpRows(ctx).where('id', '=', requestId).executeTakeFirst();
    if (!request || !mayReadHelp(ctx, request)) throw new Refusal('helpNotFound');
    const [card] = await helpCards(ctx, [request]);
    if (!card) throw new Refusal('helpNotFound');
    const isStaff = may(ctx.caller.roles, 'volunteering.settleHelp');
    const concerns = isStaff || sideOf(request, ctx.accountId) !== null;
    return {
      ...card,
      contact: concerns ? await contactOf(ctx, request) : null,
      whyNotTake: await whyNot(ctx, request),
      course: concerns ? await courseOf(ctx, request) : null,
    };
  });

async function whyNot(ctx: MemberContext, request: HelpRequest) {
  const isForThem = may(ctx.caller.roles, 'volunteering.takeHelp');
  if (request.state !== 'open' || !isForThem) return null;
  const code = await whyNotVolunteer(ctx, request);
  return code && { code, message: refusalMessage(code) };
}

async function contactOf(ctx: MemberContext, request: HelpRequest) {
  if (endedHelpStates.some((ended) => ended === request.state)) return null;
  const { unitId, phone, neighbourName } = request;
  return { room: await roomOf(ctx, unitId), phone, name: neighbourName ?? '' };
}

async function courseOf(ctx: MemberContext, request: HelpRequest) {
  const { helperAccountId, saidBy, saidStartsAt, saidMinutes, saidAt, corrected } = request;
  const names = await displayNames(ctx, helperAccountId ? [helperAccountId] : []);
  const said = saidBy && saidStartsAt && saidMinutes !== null;
  return {
    helperName: helperAccountId && (names.get(helperAccountId) ?? ''),
    helper: await helperForAsker(ctx, request),
    onDuty: helperAccountId !== null && !earnsMinutes(request),
    takenAt: request.takenAt?.toISOString() ?? null,
    said: said
      ? { by: saidBy, startsAt: saidStartsAt.toISOString(), minutes: saidMinutes, corrected }
      : null,
    confirmUntil:
      request.state === 'reported' && saidAt
        ? afterFullDays(saidAt, helpLimits.daysToConfirm).toISOString()
        : null,
    claims: (await claimsOf(ctx, request)).map(({ startsAt, ...claim }) => ({
      ...claim,
      startsAt: startsAt.toISOString(),
    })),
    settlingBecause: request.settlingBecause,
    creditedMinutes: request.creditedMinutes,
    setAsideMinutes: request.setAsideMinutes,
    rating: request.rating,
    steps: await stepsOf(ctx, request),
  };
}

async function stepsOf({ transaction, communityId }: MemberContext, { id }: HelpRequest) {
  const steps = await transaction
    .selectFrom('helpStep')
    .select(['number', 'kind', 'side', 'startsAt', 'minutes', 'reason', 'at'])
    .where('communityId', '=', communityId)
    .where('requestId', '=', id)
    .orderBy('number', 'desc')
    .limit(50)
    .execute();
  return steps.map(({ startsAt, at, ...step }) => ({
    ...step,
    startsAt: startsAt?.toISOString() ?? null,
    at: at.toISOString(),
  }));
}
