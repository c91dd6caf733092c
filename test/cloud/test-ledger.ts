import { randomUUID } from 'node:crypto';
import { inCommunity } from '@/cloud/platform/database';
import { sealBallots } from '@/cloud/polls/ledger/seal-ballots';
import { holdPolls } from '@/cloud/polls/poll-row';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import type { TestCloud } from './test-cloud';
import { aNonce, type TestPoll } from './test-polls';

/**
 * Ballots of the first voters of the roll, sealed without anybody calling: where only their number
 * and what they say matter. `answersAt` gives the answers of voter number `place`.
 */
export async function sealForFirst(
  cloud: TestCloud,
  where: { communityId: string; poll: TestPoll; accountId: string },
  count: number,
  answersAt: (place: number) => Answers,
): Promise<void> {
  const { communityId, poll, accountId } = where;
  const { rows } = await cloud.owner.query<{ id: string; row: number; person: string }>(
    'select id, row, person_ids[1] as person from voter_roll_entry where poll_id = $1 order by row limit $2',
    [poll.id, count],
  );
  await inCommunity(cloud.database, communityId, async (transaction) => {
    const context = { transaction, communityId, now: cloud.now, signer: cloud.services.signer };
    const held = (await holdPolls(context, [poll.id])).get(poll.id)!;
    await sealBallots(
      context,
      held,
      rows.map(({ id, row, person }, place) => ({
        voterId: id,
        row,
        channel: 'app',
        personId: person,
        accountId,
        requestId: randomUUID(),
        entryId: null,
        answers: answersAt(place),
        nonce: aNonce(),
        statedAt: cloud.now,
        previous: null,
      })),
    );
  });
}
