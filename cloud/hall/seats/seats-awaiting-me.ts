import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { hiddenTitle } from '@/shared/hall/hidden-topic';
import { talkedAbout } from '@/shared/hall/seats/seat-rules';
import { overdueDays } from '@/shared/hall/step-deadlines';
import { isStaffRole, staffRoles } from '@/shared/roles';
import './tables';

const mostShown = 20;

/** Where the caller is asked for an answer, as a body or as a resident, and has not given it; the soonest first. */
export const seatsAwaitingMe = operation('hall.answerSeat')
  .output(
    z.object({
      seats: z.array(
        z.object({
          id: z.string(),
          topicId: z.string(),
          topicTitle: z.string(),
          /** The body in whose name the answer is asked for; null: the caller's own. */
          body: z.string().nullable(),
          answerUntil: z.string(),
          overdueDays: z.number(),
        }),
      ),
    }),
  )
  .query(async ({ ctx }) => {
    const { transaction, communityId, accountId, caller, now } = ctx;
    const bodies = caller.roles.filter(isStaffRole);
    const rows = await transaction
      .selectFrom('seat')
      .innerJoin('topic', (join) =>
        join
          .onRef('topic.communityId', '=', 'seat.communityId')
          .onRef('topic.id', '=', 'seat.topicId'),
      )
      .select(['seat.id', 'seat.topicId', 'seat.bodyRole', 'seat.answerUntil'])
      .select(['topic.title', 'topic.visibility'])
      .where('seat.communityId', '=', communityId)
      .where('seat.state', '=', 'open')
      .where((eb) =>
        eb.or([
          eb('seat.accountId', '=', accountId),
          ...(bodies.length > 0 ? [eb('seat.bodyRole', 'in', bodies)] : []),
        ]),
      )
      .where('topic.state', 'in', talkedAbout)
      .orderBy('seat.answerUntil')
      .limit(mostShown)
      .execute();
    return {
      seats: rows.map(({ id, topicId, bodyRole, answerUntil, title, visibility }) => ({
        id,
        topicId,
        topicTitle: visibility === 'shown' ? title : hiddenTitle,
        body: bodyRole && staffRoles[bodyRole],
        answerUntil: answerUntil.toISOString(),
        overdueDays: overdueDays(answerUntil, now),
      })),
    };
  });
