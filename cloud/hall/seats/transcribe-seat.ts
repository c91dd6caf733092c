import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { seatTextProblem } from '@/shared/hall/seats/seat-rules';
import { Refusal } from '@/shared/refusals';
import { actingBody } from '../acting-body';
import { refuseFirst } from '../refuse-first';
import { typedLine, typedParagraphs } from '../topic-content';
import { sayInSeat } from './say-in-seat';
import { lockSeat } from './seat-row';

/**
 * Writes down what a body from outside answered on paper or by telephone, marked with who wrote it down
 * and where it stands.
 *
 * @throws Refusal seatAnswerLength, seatSourceLength, seatNotFound, seatNotOutside, seatWithdrawn,
 *   seatsClosed, wordsNotAllowed
 */
export const transcribeSeat = operation('hall.manageTopic')
  .input(z.object({ seatId: z.uuid(), text: typedParagraphs, source: typedLine }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { seatId, text, source } }) => {
    refuseFirst([seatTextProblem('answer', text), seatTextProblem('source', source)]);
    const place = await lockSeat(ctx, seatId);
    if (place.seat.kind !== 'outside') throw new Refusal('seatNotOutside');
    const transcript = { body: actingBody(ctx.caller.roles, 'hall.manageTopic'), source };
    await sayInSeat(ctx, place, { kind: 'answer', text, transcript });
    await recordDeed(ctx, 'hall.transcribeSeat', seatId);
    return {};
  });
