import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { staffRoles } from '@/shared/roles';
import type { MessageAudience } from '@/shared/volunteering/organising/shift-messages';
import { leadsShift, readShift, type ShiftOfActivity } from '../activities/who-leads';
import { callersPlace } from './shift-audience';
import { readMessages } from './shift-message-row';

const shiftMessageSchema = z.object({
  id: z.string(),
  audience: z.enum(['confirmed', 'waiting']),
  body: z.string(),
  authorName: z.string(),
  writtenAt: z.string(),
});

/**
 * What was written to those of a shift, the newest first: all of it for whoever leads it or has a
 * place, what was written to those who wait for them, nothing for others.
 *
 * @throws Refusal shiftNotFound
 */
export const shiftMessages = operation('volunteering.read')
  .input(z.object({ shiftId: z.uuid() }))
  .output(z.object({ items: z.array(shiftMessageSchema) }))
  .query(async ({ ctx, input: { shiftId } }) => {
    const target = await readShift(ctx, shiftId);
    const audiences = await readableAudiences(ctx, target);
    const messages = audiences.length === 0 ? [] : await readMessages(ctx, shiftId, audiences);
    const names = await displayNames(
      ctx,
      messages.map(({ authorAccountId }) => authorAccountId),
    );
    return {
      items: messages.map(({ id, audience, body, authorAccountId, asRole, writtenAt }) => ({
        ...{ id, audience, body, writtenAt: writtenAt.toISOString() },
        authorName: asRole === null ? (names.get(authorAccountId) ?? '') : staffRoles[asRole],
      })),
    };
  });

async function readableAudiences(
  ctx: MemberContext,
  { shift, activity }: ShiftOfActivity,
): Promise<MessageAudience[]> {
  if (await leadsShift(ctx, shift, activity)) return ['confirmed', 'waiting'];
  const place = await callersPlace(ctx, shift.id);
  if (place === null) return [];
  return place === 'confirmed' ? ['confirmed', 'waiting'] : ['waiting'];
}
