import { sql } from 'kysely';
import { daysAfter, shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import { helpLimits } from '@/shared/volunteering/help/help-limits';
import type { VolunteeringContext } from '../volunteering-context';
import type { HelpRequest } from './help-row';

/**
 * Whether what two people confirmed each other in the month of this help, in either direction and for
 * this home, comes above the limit with it. Of two requests of the same two at once the second sees
 * the first.
 */
export async function confirmsTooOften(
  ctx: VolunteeringContext,
  request: HelpRequest,
  served: { startsAt: Date; minutes: number },
): Promise<boolean> {
  const { askerAccountId: asker, helperAccountId: helper } = request;
  if (helper === null) return false;
  const pair = [asker, helper].sort().join(' ');
  await sql`select pg_advisory_xact_lock(hashtextextended(${`help.pair ${pair}`}, 0))`.execute(
    ctx.transaction,
  );
  const sum = await confirmedInMonth(
    ctx,
    { asker, helper, unitId: request.unitId },
    served.startsAt,
  );
  return sum + served.minutes > helpLimits.pairMinutesOfMonth;
}

async function confirmedInMonth(
  { transaction, communityId }: VolunteeringContext,
  { asker, helper, unitId }: { asker: string; helper: string; unitId: string },
  at: Date,
): Promise<number> {
  const firstDay = `${shanghaiDay(at).slice(0, 7)}-01`;
  const nextMonth = `${daysAfter(firstDay, 31).slice(0, 7)}-01`;
  const { minutes } = await transaction
    .selectFrom('helpRequest')
    .select(({ fn }) => fn.sum<number | null>('creditedMinutes').as('minutes'))
    .where('communityId', '=', communityId)
    .where('state', '=', 'settled')
    .where('helperAccountId', 'in', [asker, helper])
    .where('saidStartsAt', '>=', startOfShanghaiDay(firstDay))
    .where('saidStartsAt', '<', startOfShanghaiDay(nextMonth))
    .where((eb) =>
      eb.or([
        eb.and([
          eb('helperAccountId', '=', helper),
          eb.or([eb('askerAccountId', '=', asker), eb('unitId', '=', unitId)]),
        ]),
        eb.and([eb('helperAccountId', '=', asker), eb('askerAccountId', '=', helper)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(minutes ?? 0);
}
