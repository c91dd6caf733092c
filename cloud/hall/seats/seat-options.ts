import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, readCursor } from '@/cloud/platform/page-cursor';
import { staffRoles } from '@/shared/roles';
import { readTopicFor } from '../readable-topic';
import { invitedSeats } from './invited-seats';
import { seatBodies } from './seat-bodies';

const cosignerCursor = z.tuple([z.uuid()]);

const optionsSchema = z.object({
  bodies: z.array(z.object({ role: z.enum(seatBodies), name: z.string(), isInvited: z.boolean() })),
  /** The author first, then cosigners, each as everybody may read them. */
  residents: z.array(
    z.object({
      accountId: z.string(),
      name: z.string(),
      isAuthor: z.boolean(),
      isInvited: z.boolean(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

/**
 * Whom staff may invite to a topic: the bodies that have somebody here, and a page of those who raised
 * or cosigned it.
 *
 * @throws Refusal topicNotFound, inputInvalid (a cursor that is none of ours)
 */
export const seatOptions = operation('hall.manageTopic')
  .input(z.object({ topicId: z.uuid(), ...pageInput }))
  .output(optionsSchema)
  .query(async ({ ctx, input: { topicId, cursor, limit } }) => {
    const { transaction, communityId } = ctx;
    const topic = await readTopicFor(ctx, topicId);
    const invited = await invitedSeats(ctx, topicId);
    const held = await transaction
      .selectFrom('roleAssignment')
      .select('role')
      .distinct()
      .where('communityId', '=', communityId)
      .where('revokedAt', 'is', null)
      .execute();
    const after = readCursor(cursor, cosignerCursor);
    let query = transaction
      .selectFrom('cosign')
      .select('accountId')
      .where('communityId', '=', communityId)
      .where('topicId', '=', topicId)
      .orderBy('accountId')
      .limit(limit + 1);
    if (after) query = query.where('accountId', '>', after[0]);
    const { rows, nextCursor } = cutPage(await query.execute(), limit, (row) => [row.accountId]);
    const ids = [
      ...(after ? [] : [topic.authorAccountId]),
      ...rows.map(({ accountId }) => accountId),
    ];
    const names = await displayNames(ctx, ids);
    return {
      bodies: seatBodies
        .filter((role) => held.some((holder) => holder.role === role))
        .map((role) => ({
          role,
          name: staffRoles[role],
          isInvited: invited.some(({ bodyRole }) => bodyRole === role),
        })),
      residents: ids.map((accountId) => ({
        accountId,
        name: names.get(accountId) ?? '',
        isAuthor: accountId === topic.authorAccountId,
        isInvited: invited.some((seat) => seat.accountId === accountId),
      })),
      nextCursor,
    };
  });
