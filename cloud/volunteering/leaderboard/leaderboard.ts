import { sql } from 'kysely';
import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { monthOf, startOfMonth, startOfYear } from '@/shared/volunteering/ledger/posting-months';
import { volunteerOfAccount } from '../volunteers/volunteer-row';
import '../tables';

const mostShown = 50;

const placeSchema = z.object({
  /** Its line in the list, 1 the first. */
  row: z.number(),
  /** Who has as many minutes shares the rank: 1, 2, 2, 4. */
  rank: z.number(),
  name: z.string(),
  minutes: z.number(),
  isMe: z.boolean(),
});

/**
 * Who served most in this month, this year or ever, by what was entered: adults who agreed to be named
 * there and nobody else. One's own place is told to oneself, wherever it is.
 */
export const leaderboard = operation('volunteering.read')
  .input(z.object({ period: z.enum(['month', 'year', 'all']) }))
  .output(
    z.object({
      places: z.array(placeSchema),
      /** Null: the caller is no volunteer. `rank`: null while they do not take part, or have nothing. */
      own: z
        .object({
          takesPart: z.boolean(),
          mayTakePart: z.boolean(),
          minutes: z.number(),
          rank: z.number().nullable(),
        })
        .nullable(),
    }),
  )
  .query(async ({ ctx, input: { period } }) => {
    const since =
      period === 'all'
        ? null
        : period === 'month'
          ? startOfMonth(monthOf(ctx.now))
          : startOfYear(ctx.now);
    const me = await volunteerOfAccount(ctx, ctx.accountId);
    const ranked = await rankedVolunteers(ctx, since, me?.id ?? null);
    const places = ranked
      .filter(({ row }) => row <= mostShown)
      .map(({ id, ...place }) => ({ ...place, isMe: id === me?.id }));
    if (!me) return { places, own: null };
    const place = ranked.find(({ id }) => id === me.id);
    const minutes = place?.minutes ?? (await minutesSince(ctx, me, since));
    const { onLeaderboard: takesPart, adult: mayTakePart } = me;
    return { places, own: { takesPart, mayTakePart, minutes, rank: place?.rank ?? null } };
  });

interface Ranked {
  id: string;
  name: string;
  minutes: number;
  rank: number;
  /** Its place in the list, 1 the first. */
  row: number;
}

/** The first of the list, and the caller wherever they are in it. */
async function rankedVolunteers(
  { transaction, communityId }: MemberContext,
  since: Date | null,
  ownId: string | null,
): Promise<Ranked[]> {
  const minutes =
    since === null
      ? sql<number>`volunteer.earned_minutes`
      : sql<number>`coalesce((select sum(entry.minutes) from minute_entry as entry
          where entry.community_id = volunteer.community_id and entry.volunteer_id = volunteer.id
            and entry.kind in ('service', 'help', 'correction') and entry.at >= ${since}), 0)`;
  const rows = await transaction
    .with('counted', (query) =>
      query
        .selectFrom('volunteer')
        .where('communityId', '=', communityId)
        .where('onLeaderboard', '=', true)
        .where('adult', '=', true)
        .where('leftAt', 'is', null)
        .select(['id', 'name', minutes.as('minutes')]),
    )
    .with('ranked', (query) =>
      query
        .selectFrom('counted')
        .where('minutes', '>', 0)
        .select(['id', 'name', 'minutes'])
        .select(sql<number>`rank() over (order by minutes desc)`.as('rank'))
        .select(sql<number>`row_number() over (order by minutes desc, id)`.as('row')),
    )
    .selectFrom('ranked')
    .where(({ eb, or }) => or([eb('row', '<=', mostShown), eb('id', '=', ownId)]))
    .selectAll()
    .orderBy('row')
    .execute();
  return rows.map((place) => ({ ...place, minutes: Number(place.minutes) }));
}

async function minutesSince(
  { transaction, communityId }: MemberContext,
  { id, earnedMinutes }: { id: string; earnedMinutes: number },
  since: Date | null,
): Promise<number> {
  if (since === null) return earnedMinutes;
  const { minutes } = await transaction
    .selectFrom('minuteEntry')
    .select(({ fn }) => fn.sum<number | null>('minutes').as('minutes'))
    .where('communityId', '=', communityId)
    .where('volunteerId', '=', id)
    .where('kind', 'in', ['service', 'help', 'correction'])
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(minutes ?? 0);
}
