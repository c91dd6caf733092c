import { dueWork } from '@/cloud/due-work';
import { type Database, openDatabase } from '@/cloud/platform/database';
import { directClient } from '@/cloud/platform/direct-client';
import { tick } from '@/cloud/platform/outbox';
import type { Router } from '@/cloud/router';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aNonce, anOpenPoll, paper, type TestPoll, voterOf } from '@/test/cloud/test-polls';

// Many people act here; a busy machine needs its time.
jest.setTimeout(60_000);

let cloud: TestCloud;
/** Closing has connections of its own, as the timer of a real installation has. */
let closer: Database;
beforeAll(async () => {
  cloud = await startTestCloud();
  const connectionString = String(cloud.owner.options.connectionString);
  closer = openDatabase({ connectionString, poolSize: 1, onIdleError: () => undefined });
});
afterAll(async () => {
  await closer.destroy();
  await cloud.stop();
});

const voters = 45;

interface Paper {
  voterId: string;
  answers: Answers;
  cast: () => Promise<unknown>;
}

/** Each voter on a server whose clock still shows the last millisecond of voting. */
const papersOf = (people: readonly TestPerson[], poll: TestPoll, communityId: string) =>
  Promise.all(
    people.map(async ({ client, openId }, index): Promise<Paper> => {
      const clock = () => new Date(poll.closesAt.getTime() - 1);
      const late = directClient<Router>({ ...cloud.services, clock }, { openId }, communityId);
      const voterId = await voterOf(client, poll);
      const answers = paper(poll, index % 3 === 0 ? 'reject' : 'approve');
      const cast = () =>
        late.polls.castBallot.mutate({ pollId: poll.id, voterId, answers, nonce: aNonce() });
      return { voterId, answers, cast };
    }),
  );

it.each([1, 4, 8, 12])(
  'what is acknowledged while the poll closes is counted, and nothing else (closing after %i casts)',
  async (headStart) => {
    const community = await aCommunity(cloud);
    const staff = await community.aStaffMember('ownersCommittee');
    const people = [];
    for (let i = 0; i < voters; i += 1) people.push(await community.aResident());
    const poll = await anOpenPoll(cloud, staff);
    const papers = await papersOf(people, poll, community.id);

    let done = 0;
    const send = async ({ voterId, answers, cast }: Paper) => {
      await cast();
      done += 1;
      return { voterId, answers };
    };
    // Most casts are on their way when closing begins, and a last wave comes after it.
    const casting = papers.slice(0, 20).map(send);
    while (done < headStart) await new Promise((resolve) => setTimeout(resolve, 1));
    const closing = tick(
      { database: closer, logger: cloud.services.logger, dueWork },
      poll.closesAt,
    );
    for (const late of papers.slice(20, 40)) {
      casting.push(send(late));
      await new Promise((resolve) => setTimeout(resolve, 12));
    }
    await closing;
    casting.push(...papers.slice(40).map(send));
    const outcomes = await Promise.allSettled(casting);
    cloud.now = poll.closesAt;

    const acknowledged = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value] : [],
    );
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [String(outcome.reason.message)] : [],
    );
    expect(acknowledged.length).toBeGreaterThanOrEqual(headStart);
    expect(refusals.length).toBeGreaterThanOrEqual(5);
    expect(new Set(refusals)).toEqual(new Set(['pollClosed']));

    const { rows: kept } = await cloud.owner.query(
      'select voter_id as "voterId", answers from ballot where poll_id = $1',
      [poll.id],
    );
    const byVoter = (a: { voterId: string }, b: { voterId: string }) =>
      a.voterId < b.voterId ? -1 : 1;
    expect(kept.sort(byVoter)).toEqual([...acknowledged].sort(byVoter));

    const approved = acknowledged.filter(({ answers }) => answers[poll.itemIds[0]!] === 'approve');
    const result = await staff.client.polls.pollResult.query({ pollId: poll.id });
    expect(result).toMatchObject({
      state: 'preliminary',
      tally: {
        returned: { heads: acknowledged.length },
        items: [
          {
            counted: {
              approve: { heads: approved.length },
              reject: { heads: acknowledged.length - approved.length },
            },
          },
        ],
      },
    });
  },
);
