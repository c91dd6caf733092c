import { randomUUID } from 'node:crypto';
import type { PollState } from '@/shared/polls/poll-life-cycle';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aNonce,
  anAnnouncedPoll,
  anOpenPoll,
  cast,
  close,
  paper,
  type TestPoll,
  voterOf,
} from '@/test/cloud/test-polls';

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('ownersCommittee');
});

const ballotsOf = async (poll: TestPoll) => {
  const { rows } = await cloud.owner.query(
    'select voter_id, sequence, answers from ballot where poll_id = $1 order by voter_id, sequence',
    [poll.id],
  );
  return rows;
};

describe('a ballot', () => {
  let owner: TestPerson;
  let poll: TestPoll;
  beforeEach(async () => {
    owner = await community.aResident();
    poll = await anOpenPoll(cloud, staff, { items: [{}, {}] });
  });

  it('is acknowledged with a receipt, and its voter sees it again', async () => {
    const receipt = await cast(owner, poll, ['approve', 'abstain']);
    expect(receipt).toEqual({
      sequence: 1,
      castAt: cloud.now.toISOString(),
      receipt: expect.objectContaining({ pollId: poll.id, index: 0, proof: [] }),
    });
    const { voters } = await owner.client.polls.pollDetail.query({ pollId: poll.id });
    expect(voters[0]).toMatchObject({
      voted: true,
      refusal: null,
      ballot: { sequence: 1, answers: paper(poll, ['approve', 'abstain']) },
    });
  });

  it('can be changed until closing: every version is kept, the last one shows', async () => {
    await cast(owner, poll, 'approve');
    cloud.advance(60_000);
    expect(await cast(owner, poll, 'reject')).toMatchObject({ sequence: 2 });
    const { voters } = await owner.client.polls.pollDetail.query({ pollId: poll.id });
    expect(voters[0]?.ballot).toMatchObject({ sequence: 2, answers: paper(poll, 'reject') });
    expect((await ballotsOf(poll)).map(({ answers }) => answers)).toEqual([
      paper(poll, 'approve'),
      paper(poll, 'reject'),
    ]);
  });

  it('counts once when its answer was lost: the retry gets the first receipt', async () => {
    const voterId = await voterOf(owner.client, poll);
    const ballot = { pollId: poll.id, voterId, answers: paper(poll, 'approve'), nonce: aNonce() };
    const context = { requestId: randomUUID() };
    const first = await owner.client.polls.castBallot.mutate(ballot, { context });
    cloud.advance(1000);
    const retried = await Promise.all([
      owner.client.polls.castBallot.mutate(ballot, { context }),
      owner.client.polls.castBallot.mutate(ballot, { context }),
    ]);
    expect(retried).toEqual([first, first]);
    expect(await ballotsOf(poll)).toHaveLength(1);
  });

  it('counts once when the same request arrives twice in the same instant', async () => {
    const voterId = await voterOf(owner.client, poll);
    const ballot = { pollId: poll.id, voterId, answers: paper(poll, 'approve'), nonce: aNonce() };
    const context = { requestId: randomUUID() };
    const [a, b] = await Promise.all([
      owner.client.polls.castBallot.mutate(ballot, { context }),
      owner.client.polls.castBallot.mutate(ballot, { context }),
    ]);
    expect(a).toEqual(b);
    expect(await ballotsOf(poll)).toHaveLength(1);
  });

  it('a retry after closing still gets the receipt of the ballot that was taken', async () => {
    const voterId = await voterOf(owner.client, poll);
    const ballot = { pollId: poll.id, voterId, answers: paper(poll, 'approve'), nonce: aNonce() };
    const context = { requestId: randomUUID() };
    const receipt = await owner.client.polls.castBallot.mutate(ballot, { context });
    await close(cloud, poll);
    expect(await owner.client.polls.castBallot.mutate(ballot, { context })).toEqual(receipt);
  });

  it("another request's id with other choices is refused, and counts nothing", async () => {
    const voterId = await voterOf(owner.client, poll);
    const context = { requestId: randomUUID() };
    const ballot = { pollId: poll.id, voterId, answers: paper(poll, 'approve'), nonce: aNonce() };
    await owner.client.polls.castBallot.mutate(ballot, { context });
    await refused(
      owner.client.polls.castBallot.mutate(
        { ...ballot, answers: paper(poll, 'reject') },
        { context },
      ),
      'requestIdReused',
    );
    expect(await ballotsOf(poll)).toHaveLength(1);
  });

  it('ten submissions of one voter at once get ten numbers, without gap or repeat', async () => {
    const receipts = await Promise.all(
      Array.from({ length: 10 }, (_, i) => cast(owner, poll, i % 2 ? 'approve' : 'reject')),
    );
    expect(receipts.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, i) => i + 1),
    );
  });

  it.each<[string, (poll: TestPoll) => Record<string, unknown>, string]>([
    ['an item left open', ({ itemIds }) => ({ [itemIds[0]!]: 'approve' }), 'answerMissing'],
    [
      "another poll's item",
      (own) => ({ ...paper(own, 'approve'), [randomUUID()]: 'approve' }),
      'ballotItemUnknown',
    ],
    [
      'a word that is no answer',
      ({ itemIds }) => ({ [itemIds[0]!]: 'yes', [itemIds[1]!]: 'approve' }),
      'inputInvalid',
    ],
    [
      'an inherited name',
      ({ itemIds }) => ({ [itemIds[0]!]: 'toString', [itemIds[1]!]: 'approve' }),
      'inputInvalid',
    ],
    [
      'a key that is no id',
      (own) => ({ ...paper(own, 'approve'), constructor: 'approve' }),
      'inputInvalid',
    ],
    ['an empty paper', () => ({}), 'answerMissing'],
  ])('with %s is refused and leaves no trace', async (_what, answersOf, code) => {
    const voterId = await voterOf(owner.client, poll);
    const answers = answersOf(poll);
    await refused(
      owner.client.polls.castBallot.mutate({ pollId: poll.id, voterId, answers, nonce: aNonce() }),
      code as never,
    );
    const { rows } = await cloud.owner.query('select 1 from ballot_leaf where poll_id = $1', [
      poll.id,
    ]);
    expect([...(await ballotsOf(poll)), ...rows]).toEqual([]);
  });
});

describe('time', () => {
  let owner: TestPerson;
  let poll: TestPoll;
  beforeEach(async () => {
    owner = await community.aResident();
    poll = await anAnnouncedPoll(cloud, staff);
  });

  it('opens at the opening instant, not a millisecond before, whether or not a tick came', async () => {
    cloud.now = new Date(poll.opensAt.getTime() - 1);
    expect(await refused(cast(owner, poll, 'approve'), 'pollNotOpen')).toEqual({
      opensAt: poll.opensAt.toISOString(),
    });
    cloud.now = poll.opensAt;
    expect(await cast(owner, poll, 'approve')).toMatchObject({ sequence: 1 });
  });

  it('closes at the closing instant, not a millisecond before, however late the tick is', async () => {
    cloud.now = new Date(poll.closesAt.getTime() - 1);
    await cast(owner, poll, 'approve');
    cloud.now = poll.closesAt;
    expect(await refused(cast(owner, poll, 'reject'), 'pollClosed')).toEqual({
      closedAt: poll.closesAt.toISOString(),
    });
    const counting = await owner.client.polls.pollResult.query({ pollId: poll.id });
    expect(counting).toMatchObject({ state: 'counting' });
    await cloud.tick();
    const result = await owner.client.polls.pollResult.query({ pollId: poll.id });
    expect(result).toMatchObject({
      state: 'preliminary',
      tally: { returned: { heads: 1 }, items: [{ counted: { approve: { heads: 1 } } }] },
    });
  });

  it.each<[PollState, string | null]>([
    ['announced', null],
    ['open', null],
    ['closed', 'pollClosed'],
    ['preliminary', 'pollClosed'],
    ['final', 'pollClosed'],
    ['archived', 'pollClosed'],
    ['cancelled', 'pollCancelled'],
  ])('while the clock says open, a poll stored as %s: %s', async (state, code) => {
    cloud.now = poll.opensAt;
    await cloud.owner.query('alter table poll disable trigger keep_poll_frozen');
    await cloud.owner.query(
      `update poll set state = $2,
         posted_until = case when $2 in ('preliminary', 'final', 'archived') then closes_at end,
         sealed_until = case when $2 in ('preliminary', 'final', 'archived') then closes_at end,
         cancelled_at = case when $2 = 'cancelled' then opens_at end,
         cancel_reason = case when $2 = 'cancelled' then '材料有误' end
       where id = $1`,
      [poll.id, state],
    );
    await cloud.owner.query('alter table poll enable trigger keep_poll_frozen');
    if (code === null) await cast(owner, poll, 'approve');
    else await refused(cast(owner, poll, 'approve'), code as never);
    expect(await ballotsOf(poll)).toHaveLength(code === null ? 1 : 0);
  });

  it('a draft does not exist for voters', async () => {
    const { pollId } = await staff.client.polls.preparePoll.mutate({ topicId: null });
    await refused(
      owner.client.polls.castBallot.mutate({
        pollId,
        voterId: randomUUID(),
        answers: {},
        nonce: aNonce(),
      }),
      'pollNotFound',
    );
  });
});

describe('whose vote', () => {
  it("nobody casts for a neighbour's voter, or for one that does not exist", async () => {
    const [a, b] = [await community.aResident(), await community.aResident()];
    const poll = await anOpenPoll(cloud, staff);
    const voterId = await voterOf(b.client, poll);
    const answers = paper(poll, 'approve');
    for (const foreign of [voterId, randomUUID()]) {
      await refused(
        a.client.polls.castBallot.mutate({
          pollId: poll.id,
          voterId: foreign,
          answers,
          nonce: aNonce(),
        }),
        'notOnRoll',
      );
    }
  });

  it('tenants and family are not on the roll, and are told what to do', async () => {
    const unit = await community.aUnit();
    const tenant = await community.aResident({ unit, relation: 'tenant' });
    const family = await community.aResident({ unit, relation: 'family' });
    const poll = await anOpenPoll(cloud, staff);
    for (const person of [tenant, family]) {
      const seen = await person.client.polls.pollDetail.query({ pollId: poll.id });
      expect(seen).toMatchObject({ voters: [], noVote: { code: 'notOnRoll' } });
      expect(seen.noVote?.message).toMatch(/请联系/);
    }
  });

  it('a co-owner of 17 is on the roll and does not vote', async () => {
    const unit = await community.aUnit({ ownerNames: ['王小明'] });
    const minor = await community.aResident({ unit, adult: false });
    const poll = await anOpenPoll(cloud, staff);
    const { voters } = await minor.client.polls.pollDetail.query({ pollId: poll.id });
    expect(voters).toMatchObject([{ refusal: { code: 'voterUnderAge' } }]);
    await refused(cast(minor, poll, 'approve'), 'notAllowed');
  });

  it('an owner who joins after the announcement votes, because their person is on the roll', async () => {
    const unit = await community.aUnit();
    const poll = await anOpenPoll(cloud, staff);
    const late = await community.aResident({ unit });
    expect(await cast(late, poll, 'approve')).toMatchObject({ sequence: 1 });
  });

  it('after a revoked or expired binding nobody casts, and what was cast stays', async () => {
    const expiresAt = new Date(cloud.now.getTime() + 20 * 86_400_000);
    const [revoked, expiring] = [
      await community.aResident(),
      await community.aResident({ expiresAt }),
    ];
    const poll = await anOpenPoll(cloud, staff);
    const [a, b] = [await voterOf(revoked.client, poll), await voterOf(expiring.client, poll)];
    await cast(revoked, poll, 'approve');
    await cast(expiring, poll, 'approve');
    await cloud.owner.query("update house_binding set state = 'revoked' where account_id = $1", [
      revoked.accountId,
    ]);
    cloud.now = expiresAt;
    const answers = paper(poll, 'reject');
    for (const [person, voterId] of [
      [revoked, a],
      [expiring, b],
    ] as const) {
      await refused(
        person.client.polls.castBallot.mutate({
          pollId: poll.id,
          voterId,
          answers,
          nonce: aNonce(),
        }),
        'notAllowed',
      );
    }
    await close(cloud, poll);
    const result = await staff.client.polls.pollResult.query({ pollId: poll.id });
    expect(result).toMatchObject({ tally: { items: [{ counted: { approve: { heads: 2 } } }] } });
  });

  it('someone with one valid home left votes for that one only', async () => {
    const [sold, kept] = [
      await community.aUnit(),
      await community.aUnit({ ownerNames: ['甲', '乙'] }),
    ];
    const person = await community.aResident({ unit: sold });
    await cloud.owner.query(
      `insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, person_id, applied_at)
       values ($1, $2, $3, $4, 'coOwner', '甲', '1', true, 'approved', $5, now())`,
      [community.id, randomUUID(), person.accountId, kept.id, kept.owners[0]!.personId],
    );
    await cloud.owner.query(
      'insert into claimed_person (community_id, person_id, account_id, claimed_at) values ($1, $2, $3, now())',
      [community.id, kept.owners[0]!.personId, person.accountId],
    );
    const poll = await anOpenPoll(cloud, staff);
    const before = await person.client.polls.pollDetail.query({ pollId: poll.id });
    expect(before.voters).toHaveLength(2);
    await cloud.owner.query("update house_binding set state = 'revoked' where unit_id = $1", [
      sold.id,
    ]);
    const [lost, left] = before.voters;
    const answers = paper(poll, 'approve');
    await refused(
      person.client.polls.castBallot.mutate({
        pollId: poll.id,
        voterId: lost!.voterId,
        answers,
        nonce: aNonce(),
      }),
      'notOnRoll',
    );
    await person.client.polls.castBallot.mutate({
      pollId: poll.id,
      voterId: left!.voterId,
      answers,
      nonce: aNonce(),
    });
  });
});

describe('co-owners under firstVote', () => {
  let wife: TestPerson;
  let husband: TestPerson;
  let poll: TestPoll;
  beforeEach(async () => {
    const unit = await community.aUnit({ ownerNames: ['周敏', '陈刚'] });
    wife = await community.aResident({ unit, owner: 0 });
    husband = await community.aResident({ unit, owner: 1, relation: 'coOwner' });
    poll = await anOpenPoll(cloud, staff);
  });

  it('the first casts, the second is told so and sees no choices', async () => {
    await cast(wife, poll, 'approve');
    await refused(cast(husband, poll, 'reject'), 'coOwnerHasVoted');
    await cast(wife, poll, 'reject');
    const { voters } = await husband.client.polls.pollDetail.query({ pollId: poll.id });
    expect(voters).toMatchObject([
      { voted: true, ballot: null, refusal: { code: 'coOwnerHasVoted' } },
    ]);
  });

  it('in the same instant exactly one wins, and the voter is counted once', async () => {
    const outcomes = await Promise.allSettled([
      cast(wife, poll, 'approve'),
      cast(husband, poll, 'reject'),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
      message: 'coOwnerHasVoted',
    });
    const winner = outcomes[0]?.status === 'fulfilled' ? 'approve' : 'reject';
    expect(await ballotsOf(poll)).toMatchObject([{ sequence: 1, answers: paper(poll, winner) }]);
    await close(cloud, poll);
    const result = await wife.client.polls.pollResult.query({ pollId: poll.id });
    expect(result).toMatchObject({
      tally: { returned: { heads: 1 }, items: [{ counted: { [winner]: { heads: 1 } } }] },
    });
  });
});
