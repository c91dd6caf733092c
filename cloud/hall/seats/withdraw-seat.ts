import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { stepReasonProblem } from '@/shared/hall/managed-steps';
import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import { actingBody } from '../acting-body';
import { writeTimeline } from '../advance-topic';
import { refuseFirst } from '../refuse-first';
import { typedParagraphs } from '../topic-content';
import { lockSeat, seatTitle } from './seat-row';

/**
 * Takes an invitation back that nobody has answered; the timeline keeps that there was one.
 *
 * @throws Refusal stepReasonLength, wordsNotAllowed, seatNotFound, seatNotOpen, seatWithdrawn
 */
export const withdrawSeat = operation('hall.manageTopic')
  .input(z.object({ seatId: z.uuid(), reason: typedParagraphs }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { seatId, reason } }) => {
    refuseFirst([stepReasonProblem(reason)]);
    refuseForbiddenWords([reason]);
    const { seat, topic } = await lockSeat(ctx, seatId);
    if (seat.state === 'withdrawn') throw new Refusal('seatWithdrawn');
    if (seat.state !== 'open') throw new Refusal('seatNotOpen');
    await ctx.transaction
      .updateTable('seat')
      .set({ state: 'withdrawn' })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', seatId)
      .where('state', '=', 'open')
      .execute();
    const body = actingBody(ctx.caller.roles, 'hall.manageTopic');
    const details = { body: staffRoles[body], seat: seatTitle(seat), reason };
    await writeTimeline(ctx, topic, { kind: 'seatWithdrawn', details }, body);
    await recordDeed(ctx, 'hall.withdrawSeat', seatId);
    return {};
  });
