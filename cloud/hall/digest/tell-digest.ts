import { z } from 'zod';
import { membersAmong } from '@/cloud/community/public';
import { leaveMessages } from '@/cloud/messages/public';
import type { DueWork, DueWorkContext } from '@/cloud/platform/outbox';
import { weekWords } from '@/shared/hall/digest/digest-week';
import './tables';
import '../tables';

const payloadSchema = z.object({ digestId: z.uuid() });

const peopleAtOnce = 1_000;

/**
 * Tells of a new digest whoever follows a topic, which includes all who raised or cosigned one: they
 * have shown that they care, and nobody else is written to. Left out are those who do not want it, and
 * those who have moved away.
 */
export const tellDigest: DueWork = async (context, payload) => {
  const { digestId } = payloadSchema.parse(payload);
  const digest = await context.transaction
    .selectFrom('digest')
    .select(['weekBegins', 'itemCount'])
    .where('communityId', '=', context.communityId)
    .where('id', '=', digestId)
    .executeTakeFirstOrThrow();
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const people = await followersAfter(context, after);
    const members = await membersAmong(context, people);
    await leaveMessages(
      context,
      [...members].map((accountId) => ({
        accountId,
        kind: 'weeklyDigest',
        subjectId: digestId,
        occasion: `weeklyDigest:${digest.weekBegins}`,
        title: weekWords(digest.weekBegins),
        body: `上周有 ${digest.itemCount} 件事有了结果，点开看看。`,
        aboutTime: context.now,
      })),
    );
    const last = people.at(-1);
    if (!last || people.length < peopleAtOnce) return;
    after = last;
  }
};

async function followersAfter(
  { transaction, communityId }: DueWorkContext,
  after: string,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('topicFollow')
    .select('accountId')
    .distinct()
    .where('communityId', '=', communityId)
    .where('following', '=', true)
    .where('accountId', '>', after)
    .where('accountId', 'not in', (eb) =>
      eb
        .selectFrom('digestChoice')
        .select('accountId')
        .where('communityId', '=', communityId)
        .where('wanted', '=', false),
    )
    .orderBy('accountId')
    .limit(peopleAtOnce)
    .execute();
  return rows.map(({ accountId }) => accountId);
}
