import { randomUUID } from 'node:crypto';
import { inCommunity } from '@/cloud/platform/database';
import { sealBallots } from '@/cloud/polls/ledger/seal-ballots';
import { holdPolls } from '@/cloud/polls/poll-row';
import type { Channel } from '@/shared/polls/channels';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import type { PollOptions } from './poll-options';
import type { TestCloud } from './test-cloud';
import type { TestCommunity, TestPerson } from './test-community';
import { aNonce, anOpenPoll, cast, close, type TestPoll, voterOf } from './test-polls';

const day = 86_400_000;

/** A poll these people have approved of, closed and posted; the clock is at its closing. */
export async function aPostedPoll(
  cloud: TestCloud,
  staff: TestPerson,
  approving: readonly TestPerson[],
  options: PollOptions = {},
): Promise<TestPoll> {
  const poll = await anOpenPoll(cloud, staff, options);
  for (const person of approving) await cast(person, poll, 'approve');
  await close(cloud, poll);
  return poll;
}

/** The end of the posting period the poll is in. */
export async function postedUntil(client: TestPerson['client'], poll: TestPoll): Promise<Date> {
  const { postedUntil } = await client.polls.resultFollowUp.query({ pollId: poll.id });
  return new Date(postedUntil);
}

/** Moves the clock to the end of the posting period and works off what is due. */
export async function endPosting(cloud: TestCloud, person: TestPerson, poll: TestPoll) {
  cloud.now = await postedUntil(person.client, poll);
  await cloud.tick();
}

/** Moves the clock some days on and works off what is due. */
export async function letPass(cloud: TestCloud, days: number): Promise<void> {
  cloud.advance(days * day);
  await cloud.tick();
}

/**
 * A ballot that staff entered for somebody and another confirmed, as the ledger has it in the end:
 * an entry, and a sealed ballot. Tells its leaf.
 */
export async function sealEntered(
  cloud: TestCloud,
  community: TestCommunity,
  poll: TestPoll,
  entered: {
    person: TestPerson;
    by: TestPerson;
    confirmedBy: TestPerson;
    answers: Answers;
    channel?: Exclude<Channel, 'app' | 'proxy' | 'telephone'>;
  },
): Promise<number> {
  const { person, by, confirmedBy, answers, channel = 'paper' } = entered;
  const voterId = await voterOf(person.client, poll);
  const [entryId, nonce] = [randomUUID(), aNonce()];
  await cloud.owner.query(
    `insert into ballot_entry (community_id, poll_id, id, voter_id, channel, answers, nonce, stated_at, photo_ids,
       note, entered_by, by_staff, entered_at)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, '', $10, true, $8)`,
    [
      ...[community.id, poll.id, entryId, voterId, channel, JSON.stringify(answers), nonce],
      ...[cloud.now, [randomUUID()], by.accountId],
    ],
  );
  await cloud.owner.query(
    "update ballot_entry set state = 'confirmed', decided_by = $2, decided_at = $3 where id = $1",
    [entryId, confirmedBy.accountId, cloud.now],
  );
  const { rows } = await cloud.owner.query(
    `select entry.row, ballot.sequence, ballot.leaf_index from voter_roll_entry as entry
       left join ballot on ballot.voter_id = entry.id and ballot.poll_id = entry.poll_id
     where entry.id = $1 order by ballot.sequence desc nulls last limit 1`,
    [voterId],
  );
  const { row, sequence, leaf_index: leafIndex } = rows[0]!;
  return inCommunity(cloud.database, community.id, async (transaction) => {
    const signer = cloud.services.signer;
    const context = { transaction, communityId: community.id, now: cloud.now, signer };
    const held = (await holdPolls(context, [poll.id])).get(poll.id)!;
    const [sealed] = await sealBallots(context, held, [
      {
        ...{ voterId, row, channel, answers, nonce, entryId, statedAt: cloud.now },
        ...{ personId: null, requestId: null, accountId: confirmedBy.accountId },
        previous: sequence === null ? null : { sequence, leafIndex },
      },
    ]);
    return sealed!.receipt.index;
  });
}
