import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { hiddenReasons } from '@/cloud/moderation/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { type SeatState, seatStates, whySeatsAreClosed } from '@/shared/hall/seats/seat-rules';
import { overdueDays } from '@/shared/hall/step-deadlines';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import { may } from '@/shared/permissions';
import { staffRoles } from '@/shared/roles';
import { readTopicFor } from '../readable-topic';
import { visibilitySchema } from '../visibility-schema';
import { invitedSeats } from './invited-seats';
import { newestAnswers, type SeatAnswerRow } from './newest-answers';
import { sitsThere } from './own-seat';
import type { SeatRow } from './seat-row';

const answerSchema = z.object({
  id: z.string(),
  kind: z.enum(['answer', 'decline']),
  /** Empty where it is hidden from the caller. */
  text: z.string(),
  at: z.string(),
  visibility: visibilitySchema,
  /** Why it is hidden; null where it is not, or nobody has decided yet. */
  hiddenReason: z.string().nullable(),
  isMine: z.boolean(),
  /** Of a body from outside: the body that wrote it down, and where it stands. */
  transcript: z.object({ body: z.string(), source: z.string() }).nullable(),
});

const seatSchema = z.object({
  id: z.string(),
  kind: z.enum(['body', 'outside', 'resident']),
  /** A body's name, or a resident as everybody may read it: 1栋 李**. */
  name: z.string(),
  question: z.string(),
  state: z.enum(Object.keys(seatStates) as [SeatState, ...SeatState[]]),
  invitedAt: z.string(),
  answerUntil: z.string(),
  /** Days the answer is late; 0 where it is not. */
  overdueDays: z.number(),
  /** The newest first; few people answer more than once, so the last five. */
  answers: z.array(answerSchema),
  isMine: z.boolean(),
});

/**
 * Who was asked to take part and what each said; a topic has few seats, so all of them. A resident's
 * words that are not shown are read by themselves and by moderators only.
 *
 * @throws Refusal topicNotFound
 */
export const topicSeats = operation('hall.read')
  .input(z.object({ topicId: z.uuid() }))
  .output(
    z.object({
      seats: z.array(seatSchema),
      /** Whether seats can be invited and answered now. */
      isOpen: z.boolean(),
      mayManage: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { topicId } }) => {
    const topic = await readTopicFor(ctx, topicId);
    const isOpen = whySeatsAreClosed(topic.state) === null;
    const mayManage = may(ctx.caller.roles, 'hall.manageTopic');
    const seats = await invitedSeats(ctx, topicId);
    if (seats.length === 0) return { seats: [], isOpen, mayManage };
    const answers = await newestAnswers(
      ctx,
      seats.map(({ id }) => id),
    );
    const names = await displayNames(
      ctx,
      seats.flatMap(({ accountId }) => accountId ?? []),
    );
    const reasons = await hiddenReasons(
      ctx,
      'seatAnswer',
      answers.filter(({ visibility }) => visibility === 'hidden').map(({ id }) => id),
    );
    return {
      isOpen,
      mayManage,
      seats: seats.map((seat) => ({
        id: seat.id,
        kind: seat.kind,
        name: nameOf(seat, names),
        question: seat.question,
        state: seat.state,
        invitedAt: seat.invitedAt.toISOString(),
        answerUntil: seat.answerUntil.toISOString(),
        overdueDays: seat.state === 'open' && isOpen ? overdueDays(seat.answerUntil, ctx.now) : 0,
        answers: answers
          .filter((answer) => answer.seatId === seat.id)
          .filter((answer) => answer.visibility !== 'waiting' || mayReadWords(ctx, answer))
          .map((answer) => shownAnswer(ctx, answer, reasons.get(answer.id))),
        isMine: sitsThere(ctx, seat),
      })),
    };
  });

const nameOf = (seat: SeatRow, names: ReadonlyMap<string, string>): string =>
  (seat.bodyRole && staffRoles[seat.bodyRole]) ??
  seat.outsideName ??
  names.get(seat.accountId ?? '') ??
  '';

const mayReadWords = (context: MemberContext, answer: SeatAnswerRow): boolean =>
  answer.visibility === 'shown' ||
  answer.accountId === context.accountId ||
  may(context.caller.roles, 'moderation.decide');

function shownAnswer(
  context: MemberContext,
  answer: SeatAnswerRow,
  reason: keyof typeof moderationReasons | undefined,
): z.infer<typeof answerSchema> {
  const { id, kind, text, at, visibility, transcribedByBody, source } = answer;
  return {
    id,
    kind,
    text: mayReadWords(context, answer) ? text : '',
    at: at.toISOString(),
    visibility,
    hiddenReason: reason ? moderationReasons[reason] : null,
    isMine: answer.accountId === context.accountId,
    transcript: transcribedByBody && { body: staffRoles[transcribedByBody], source },
  };
}
