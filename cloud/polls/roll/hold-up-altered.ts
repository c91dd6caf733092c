import { recordDeed } from '@/cloud/platform/audit-log';
import { doLater } from '@/cloud/platform/outbox';
import type { PollEvent } from '@/shared/polls/poll-life-cycle';
import type { AnnouncedPoll, PollContext } from '../poll-row';

const hour = 60 * 60 * 1000;

/**
 * A poll whose roll is not the one announced, or whose log is not the one signed, takes no step: since when is kept with it for everybody
 * to see, the log notes it once, and it is looked at again every hour, in case it was put right.
 */
export async function holdUpAltered(
  context: PollContext,
  poll: AnnouncedPoll,
  event: PollEvent,
  found: 'rollAltered' | 'logAltered',
): Promise<void> {
  const { transaction, communityId, now } = context;
  await doLater(context, 'polls.advance', { pollId: poll.id }, new Date(now.getTime() + hour));
  if (poll.rollAlteredAt !== null) return;
  await transaction
    .updateTable('poll')
    .set({ rollAlteredAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', poll.id)
    .execute();
  await recordDeed({ ...context, accountId: null }, `polls.${found}`, poll.id, { event });
}
