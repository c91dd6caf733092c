import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { seatTextProblem } from '@/shared/hall/seats/seat-rules';
import { refuseFirst } from '../refuse-first';
import { typedParagraphs } from '../topic-content';
import { visibilitySchema } from '../visibility-schema';
import { ownSeat } from './own-seat';
import { sayInSeat } from './say-in-seat';

const said = z.object({ visibility: visibilitySchema });

/**
 * Answers in one's own seat: as the body one belongs to, or as the resident who was asked. Answering
 * again adds to what was said. A resident's words may wait for a moderator.
 *
 * @throws Refusal seatAnswerLength, seatNotFound, seatNotYours, seatNeedsTranscript, seatWithdrawn,
 *   seatsClosed, wordsNotAllowed
 */
export const answerSeat = operation('hall.answerSeat')
  .input(z.object({ seatId: z.uuid(), text: typedParagraphs }))
  .output(said)
  .mutation(async ({ ctx, input: { seatId, text } }) => {
    refuseFirst([seatTextProblem('answer', text)]);
    const place = await ownSeat(ctx, seatId);
    const visibility = await sayInSeat(ctx, place, { kind: 'answer', text });
    await recordDeed(ctx, 'hall.answerSeat', seatId);
    return { visibility };
  });

/**
 * Declines to answer, with a reason everybody reads.
 *
 * @throws Refusal seatDeclineLength, and as `answerSeat`
 */
export const declineSeat = operation('hall.answerSeat')
  .input(z.object({ seatId: z.uuid(), reason: typedParagraphs }))
  .output(said)
  .mutation(async ({ ctx, input: { seatId, reason } }) => {
    refuseFirst([seatTextProblem('decline', reason)]);
    const place = await ownSeat(ctx, seatId);
    const visibility = await sayInSeat(ctx, place, { kind: 'decline', text: reason });
    await recordDeed(ctx, 'hall.declineSeat', seatId);
    return { visibility };
  });
