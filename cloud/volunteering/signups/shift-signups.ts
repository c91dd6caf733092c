import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { maskPhone } from '@/shared/community/register/mask-person';
import { shanghaiDay } from '@/shared/shanghai-time';
import type { SignupState } from '@/shared/volunteering/signup-life-cycle';
import { ageOn } from '@/shared/volunteering/volunteers/age';
import { requireShiftLeader } from '../activities/who-leads';
import { signupStateShape } from './own-side';
import './tables';

const item = z.object({
  signupId: z.string(),
  volunteerId: z.string(),
  name: z.string(),
  phone: z.string(),
  /** On the day of the shift; null: not known. */
  age: z.number().int().nullable(),
  isMinor: z.boolean(),
  /** Of a minor, where the consent was given on paper. */
  guardian: z.string().nullable(),
  postName: z.string(),
  number: z.number().int(),
  state: signupStateShape,
  offerUntil: z.string().nullable(),
  way: z.enum(['self', 'leader', 'walkIn', 'handOver']),
  /** Of a late cancellation or a removal. */
  reason: z.string().nullable(),
  /** They have not read the risks as they are now. */
  risksChanged: z.boolean(),
});

interface ListedSignup {
  signupId: string;
  volunteerId: string;
  name: string;
  phone: string;
  birthDate: string | null;
  adult: boolean;
  guardian: string | null;
  postName: string;
  number: number;
  state: SignupState;
  offerUntil: Date | null;
  way: 'self' | 'leader' | 'walkIn' | 'handOver';
  reason: string | null;
  riskRevision: number;
}

const statesOf = {
  placed: ['confirmed', 'offered'],
  waiting: ['waiting'],
  gone: ['cancelled', 'cancelledLate', 'expired', 'removed', 'handedOver', 'noShow'],
} as const;

/**
 * Who signed up for a shift, in the order of their numbers, with names and phones: for whoever leads it.
 * The phones of those who are off the list again are masked.
 *
 * @throws Refusal shiftNotFound, notYourShift
 */
export const shiftSignups = operation('volunteering.lead')
  .input(
    z.object({
      shiftId: z.uuid(),
      group: z.enum(['placed', 'waiting', 'gone']),
      ...pageInput,
    }),
  )
  .output(pageOf(item))
  .query(async ({ ctx, input: { shiftId, group, cursor, limit } }) => {
    const after = readCursor(cursor, z.tuple([z.int32()]));
    const { shift, activity } = await requireShiftLeader(ctx, shiftId);
    const { rows: found } = await sql<ListedSignup>`
      select signup.id as signup_id, signup.volunteer_id, volunteer.name, volunteer.phone,
        volunteer.birth_date::text as birth_date, volunteer.adult, post.name as post_name, signup.number,
        signup.state, signup.offer_until, signup.way, signup.reason, signup.risk_revision,
        (select concat_ws(' ', guardian_name, guardian_phone) from guardian_consent as consent
          where consent.community_id = ${ctx.communityId} and consent.volunteer_id = volunteer.id
            and consent.activity_id = ${activity.id} and consent.state = 'given' and consent.way = 'paper')
          as guardian
      from signup
        join volunteer on volunteer.community_id = ${ctx.communityId} and volunteer.id = signup.volunteer_id
        join shift_post as post on post.community_id = ${ctx.communityId} and post.id = signup.post_id
      where signup.community_id = ${ctx.communityId} and signup.shift_id = ${shiftId}
        and signup.state = any(${[...statesOf[group]]}::text[]) and signup.number > ${after?.[0] ?? 0}
      order by signup.number limit ${limit + 1}`.execute(ctx.transaction);
    const { rows, nextCursor } = cutPage(found, limit, (row) => [row.number]);
    const day = shanghaiDay(shift.startsAt);
    return {
      items: rows.map(({ birthDate, adult, offerUntil, riskRevision, ...row }) => {
        const age = birthDate === null ? null : ageOn(birthDate, day);
        return {
          ...row,
          ...{ age, isMinor: age === null ? !adult : age < 18 },
          phone: group === 'gone' && row.phone !== '' ? maskPhone(row.phone) : row.phone,
          offerUntil: offerUntil?.toISOString() ?? null,
          risksChanged: riskRevision < activity.riskRevision,
        };
      }),
      nextCursor,
    };
  });
