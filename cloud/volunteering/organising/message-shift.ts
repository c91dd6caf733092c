import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { refuseForbiddenWords, refuseUnscreenedWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { plainParagraphs } from '@/shared/plain-text';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { afterFullDays, shanghaiDay } from '@/shared/shanghai-time';
import { shiftMessageLimits } from '@/shared/volunteering/organising/shift-messages';
import { requireShiftLeader, type ShiftOfActivity } from '../activities/who-leads';
import { audienceOf } from './shift-audience';
import { messagesToday } from './shift-message-row';
import './tables';

const { aDay, body: bodyLength, daysAfterEnd } = shiftMessageLimits;

/**
 * A message of whoever leads a shift to those who have a place, or to those who wait. It stays on the
 * shift's page and cannot be changed; they are told in due work. What a body writes is judged as a
 * body's words, what a neighbour writes as a resident's. Answers to how many people it goes.
 *
 * @throws Refusal shiftNotFound, notYourShift, shiftMessageLength, shiftMessageTooLate,
 *   shiftMessageNobody, shiftMessagesToday, wordsNotAllowed, ownWordsNotAllowed
 */
export const messageShift = operation('volunteering.lead')
  .input(
    z.object({
      shiftId: z.uuid(),
      audience: z.enum(['confirmed', 'waiting']),
      body: z.string().max(2_000).transform(plainParagraphs),
    }),
  )
  .output(z.object({ people: z.number().int() }))
  .mutation(async ({ ctx, input: { shiftId, audience, body } }) => {
    const target = await requireShiftLeader(ctx, shiftId, { lock: true });
    const asRole = bodyOf(ctx, target);
    await refuseBody(ctx, body, asRole);
    refuseLate(ctx, target);
    const receivers = await audienceOf(ctx, shiftId, audience);
    if (receivers.length === 0) throw new Refusal('shiftMessageNobody');
    const number = (await messagesToday(ctx, shiftId)) + 1;
    if (number > aDay) throw new Refusal('shiftMessagesToday', { most: aDay });
    const { communityId, accountId, now } = ctx;
    const messageId = uuid();
    await ctx.transaction
      .insertInto('shiftMessage')
      .values({
        ...{ communityId, id: messageId, shiftId, audience, body, asRole, number },
        authorAccountId: accountId,
        day: shanghaiDay(now),
        writtenAt: now,
      })
      .execute();
    await doLater(ctx, 'volunteering.tellShift', { messageId }, now);
    const people = receivers.length;
    await recordDeed(ctx, 'volunteering.messageShift', shiftId, { audience, people });
    return { people };
  });

/** The body the caller writes for; null: they lead as a neighbour, by name or through their team. */
function bodyOf({ caller }: MemberContext, { activity }: ShiftOfActivity): StaffRole | null {
  const { organiserRole } = activity;
  if (organiserRole !== null && caller.roles.includes(organiserRole)) return organiserRole;
  return caller.roles.includes('administrator') ? 'administrator' : null;
}

async function refuseBody(ctx: MemberContext, body: string, asRole: StaffRole | null) {
  if (body.length < bodyLength.min || body.length > bodyLength.max) {
    throw new Refusal('shiftMessageLength', bodyLength);
  }
  if (asRole === null) await refuseUnscreenedWords(ctx, [body]);
  else refuseForbiddenWords([body]);
}

function refuseLate({ now }: MemberContext, { shift }: ShiftOfActivity): void {
  if (now > afterFullDays(shift.endsAt, daysAfterEnd)) {
    throw new Refusal('shiftMessageTooLate', { days: daysAfterEnd });
  }
}
