import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { readSettings } from '@/cloud/community/public';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { mostSeats, whySeatsAreClosed } from '@/shared/hall/seats/seat-rules';
import { Refusal } from '@/shared/refusals';
import { staffRoles } from '@/shared/roles';
import { actingBody } from '../acting-body';
import { writeTimeline } from '../advance-topic';
import { refuseFirst } from '../refuse-first';
import { lockTopic } from '../topic-row';
import { answerUntil } from './answer-until';
import { invitationProblem, invitationSchema, seatColumns } from './invitations';
import { invitedSeats, seatName } from './invited-seats';
import { seatTitle } from './seat-row';
import { tellInvited } from './tell-invited';

/**
 * Asks bodies and residents to take part in the deliberation of a topic, each once, by the end of a
 * day; without one the community's days for deliberation decide.
 *
 * @throws Refusal topicNotFound, seatsClosed, seatsTooMany, seatTaken, seatBodyEmpty,
 *   seatPersonUnknown, seatNameLength, seatQuestionLength, seatDayOutOfRange, wordsNotAllowed
 */
export const inviteSeats = operation('hall.manageTopic')
  .input(
    z.object({
      topicId: z.uuid(),
      seats: z.array(invitationSchema).min(1).max(mostSeats),
      answerBy: z.iso.date().nullish(),
    }),
  )
  .output(z.object({}))
  .mutation(async ({ ctx, input: { topicId, seats, answerBy } }) => {
    const { transaction, communityId, now } = ctx;
    const until = answerUntil(answerBy ?? null, await readSettings(ctx), now);
    refuseFirst(seats.map(invitationProblem));
    refuseForbiddenWords(seats.flatMap(({ outsideName, question }) => [outsideName, question]));
    const topic = await lockTopic(ctx, topicId);
    refuseFirst([whySeatsAreClosed(topic.state)]);
    const invited = await invitedSeats(ctx, topicId);
    if (invited.length + seats.length > mostSeats)
      throw new Refusal('seatsTooMany', { max: mostSeats });
    const invitedByBody = actingBody(ctx.caller.roles, 'hall.manageTopic');
    const begun = [];
    for (const seat of seats) {
      const columns = await seatColumns(ctx, topicId, seat);
      const row = {
        ...{ communityId, id: uuid(), topicId, ...columns, question: seat.question },
        ...{ answerUntil: until, state: 'open' as const, invitedByBody, invitedAt: now },
      };
      const names = [...invited, ...begun].map(seatName);
      if (names.includes(seatName(row))) throw new Refusal('seatTaken', { seat: seatTitle(row) });
      begun.push(row);
    }
    await transaction.insertInto('seat').values(begun).execute();
    for (const seat of begun) {
      await tellInvited(ctx, topic, seat);
      await doLater(ctx, 'hall.noteSeatOverdue', { seatId: seat.id }, until);
    }
    const details = {
      body: staffRoles[invitedByBody],
      seats: [...new Set(begun.map(seatTitle))].join('、'),
      until: until.toISOString(),
    };
    await writeTimeline(ctx, topic, { kind: 'seatsInvited', details }, invitedByBody);
    await recordDeed(ctx, 'hall.inviteSeats', topicId, { seats: begun.length });
    return {};
  });
