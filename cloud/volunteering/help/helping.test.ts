import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aHelper,
  aHelpRequest,
  aNeighbour,
  aTakenRequest,
  minutesToSpend,
  saidTime,
  type TestNeighbour,
} from '@/test/cloud/test-help';
import { aVolunteer, type TestVolunteer } from '@/test/cloud/test-volunteering';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let asker: TestNeighbour;
let helper: TestNeighbour & TestVolunteer;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  asker = await aNeighbour(community);
  helper = await aHelper(cloud, community);
});

const of = ({ client }: TestPerson) => client.volunteering;
const detail = (person: TestPerson, requestId: string) =>
  of(person).helpDetail.query({ requestId });
const take = (person: TestPerson, requestId: string, onDuty = false) =>
  of(person).takeHelp.mutate({ requestId, onDuty });
const wins = (answers: PromiseSettledResult<unknown>[]) =>
  answers.filter(({ status }) => status === 'fulfilled').length;

async function sums({ volunteerId }: TestVolunteer) {
  const { rows } = await cloud.owner.query<{ earned_minutes: number; spendable_minutes: number }>(
    'select earned_minutes, spendable_minutes from volunteer where id = $1',
    [volunteerId],
  );
  return { earned: rows[0]?.earned_minutes, spendable: rows[0]?.spendable_minutes };
}

it('taken, reported by the helper, confirmed by the asker: the minutes stand in the ledger once', async () => {
  const requestId = await aTakenRequest(cloud, asker, helper);
  const said = saidTime(cloud, requestId, 40);
  await of(helper).reportHelp.mutate(said);
  expect(await sums(helper)).toMatchObject({ earned: 0 });
  await refused(of(helper).agreeHelp.mutate(said), 'helpChangedMeanwhile');
  const answers = await Promise.allSettled([1, 2, 3].map(() => of(asker).agreeHelp.mutate(said)));
  expect(wins(answers)).toBe(1);
  expect(await sums(helper)).toEqual({ earned: 40, spendable: 40 });
  expect((await detail(asker, requestId)).course).toMatchObject({ creditedMinutes: 40 });
  const { rows } = await cloud.owner.query(
    'select extract(epoch from ends_at - starts_at)::int / 60 as minutes from service_period where volunteer_id = $1',
    [helper.volunteerId],
  );
  expect(rows).toEqual([{ minutes: 40 }]);
});

it('both report at once: one is first, the other is told and confirms or corrects', async () => {
  const requestId = await aTakenRequest(cloud, asker, helper);
  const said = saidTime(cloud, requestId);
  const answers = await Promise.allSettled([
    of(helper).reportHelp.mutate(said),
    of(asker).reportHelp.mutate({ ...said, minutes: 20 }),
  ]);
  expect(wins(answers)).toBe(1);
  expect(await detail(asker, requestId)).toMatchObject({ state: 'reported' });
});

it('the other side says it otherwise once, and the first confirms what it now is', async () => {
  const requestId = await aTakenRequest(cloud, asker, helper);
  const said = saidTime(cloud, requestId, 60);
  await of(helper).reportHelp.mutate(said);
  await refused(of(helper).correctHelp.mutate({ ...said, minutes: 10 }), 'helpChangedMeanwhile');
  await refused(of(asker).correctHelp.mutate(said), 'helpAlreadyAgreed');
  const corrected = { ...said, minutes: 45 };
  await of(asker).correctHelp.mutate(corrected);
  await refused(of(helper).correctHelp.mutate({ ...said, minutes: 50 }), 'helpCorrectedBefore');
  await refused(of(helper).agreeHelp.mutate(said), 'helpChangedMeanwhile');
  await of(helper).agreeHelp.mutate(corrected);
  expect(await sums(helper)).toMatchObject({ earned: 45 });
});

it('no minute before the taking or after now, none overlapping other service', async () => {
  const requestId = await aTakenRequest(cloud, asker, helper);
  const said = saidTime(cloud, requestId, 30);
  const report = (changes: object) => of(helper).reportHelp.mutate({ ...said, ...changes });
  await refused(report({ minutes: 95 }), 'helpTimeInFuture');
  const startsAt = new Date(cloud.now.getTime() - 100 * 60_000).toISOString();
  await refused(report({ startsAt }), 'helpTimeBeforeTaken');
  await refused(report({ minutes: 0 }), 'helpMinutesRange');
  await report({});
  await of(asker).agreeHelp.mutate(said);
  const other = await aNeighbour(community);
  const second = await aHelpRequest(cloud, other);
  await take(helper, second);
  cloud.advance(60_000);
  await cloud.owner.query(
    "update help_request set taken_at = taken_at - interval '2 hours' where id = $1",
    [second],
  );
  const overlapping = { ...said, requestId: second };
  await of(helper).reportHelp.mutate(overlapping);
  expect(await of(other).agreeHelp.mutate(overlapping)).toMatchObject({ creditedMinutes: 0 });
  expect(await sums(helper)).toMatchObject({ earned: 30 });
});

it('two take it at once: one has it, the other is told', async () => {
  const second = await aHelper(cloud, community);
  const requestId = await aHelpRequest(cloud, asker);
  const answers = await Promise.allSettled([take(helper, requestId), take(second, requestId)]);
  expect(wins(answers)).toBe(1);
  const loser = answers[0]?.status === 'fulfilled' ? second : helper;
  await refused(take(loser, requestId), 'helpTakenByOther');
});

it('nobody helps themselves, their household, or somebody they share a home with', async () => {
  const requestId = await aHelpRequest(cloud, asker);
  await aVolunteer(cloud, community, { person: asker });
  await refused(take(asker, requestId), 'ownHelpRequest');
  const wife = await community.aResident({ unit: asker.unit, relation: 'family' });
  await aVolunteer(cloud, community, { person: wife });
  await refused(take(wife, requestId), 'ownHousehold');
  // A second home the two share counts as well.
  const shop = await community.aUnit();
  for (const { accountId } of [asker, helper]) {
    await cloud.owner.query(
      `insert into house_binding (community_id, id, account_id, unit_id, relation, name, phone, adult, state, applied_at, decided_at)
       values ($1, gen_random_uuid(), $2, $3, 'tenant', '住户', '19800000000', true, 'approved', $4, $4)`,
      [community.id, accountId, shop.id, cloud.now],
    );
  }
  await refused(take(helper, requestId), 'ownHousehold');
});

it('who is no volunteer takes nothing; staff take it as a duty, which earns nothing', async () => {
  const requestId = await aHelpRequest(cloud, asker);
  const resident = await aNeighbour(community);
  await refused(take(resident, requestId), 'notRegisteredAsVolunteer');
  await refused(take(resident, requestId, true), 'notAllowed');
  const gridWorker = await community.aStaffMember('gridWorker');
  await take(gridWorker, requestId, true);
  cloud.advance(60 * 60_000);
  const said = saidTime(cloud, requestId, 20);
  await of(asker).reportHelp.mutate(said);
  expect(await of(gridWorker).agreeHelp.mutate(said)).toEqual({
    state: 'settled',
    creditedMinutes: 0,
  });
  const { rows } = await cloud.owner.query(
    'select 1 from minute_entry where help_request_id = $1',
    [requestId],
  );
  expect(rows).toEqual([]);
});

it('given back it is open for all; sent away by the asker one does not take it again', async () => {
  const requestId = await aTakenRequest(cloud, asker, helper);
  await of(helper).giveHelpBack.mutate({ requestId });
  await take(helper, requestId);
  await refused(of(helper).chooseAnotherHelper.mutate({ requestId }), 'notYourHelp');
  await of(asker).chooseAnotherHelper.mutate({ requestId });
  await refused(take(helper, requestId), 'helpNotAgain');
  await refused(of(helper).giveHelpBack.mutate({ requestId }), 'notYourHelp');
  await take(await aHelper(cloud, community), requestId);
});

it('reported and withdrawn at once: one of them holds, and no minute is lost or made', async () => {
  const requestId = await aTakenRequest(cloud, asker, helper);
  const said = saidTime(cloud, requestId);
  const answers = await Promise.allSettled([
    of(helper).reportHelp.mutate(said),
    of(asker).withdrawHelp.mutate({ requestId }),
  ]);
  expect(wins(answers)).toBe(1);
  const { state } = await detail(asker, requestId);
  expect(['reported', 'withdrawn']).toContain(state);
  if (state === 'reported')
    await refused(of(asker).withdrawHelp.mutate({ requestId }), 'helpChangedMeanwhile');
});

describe('the time bank', () => {
  let payer: TestNeighbour & TestVolunteer;
  beforeEach(async () => {
    payer = await aHelper(cloud, community);
    await minutesToSpend(cloud, community, payer, 100);
  });
  const changes = { way: 'timeBank', expectedMinutes: 60 };

  it('sets minutes aside when it is taken, once, and gives back what was not needed', async () => {
    const requestId = await aTakenRequest(cloud, payer, helper, { changes });
    expect(await sums(payer)).toMatchObject({ spendable: 40 });
    await of(helper).giveHelpBack.mutate({ requestId });
    await take(helper, requestId);
    expect(await sums(payer)).toMatchObject({ spendable: 40 });
    cloud.advance(90 * 60_000);
    const said = saidTime(cloud, requestId, 45);
    await of(payer).reportHelp.mutate(said);
    await of(helper).agreeHelp.mutate(said);
    expect(await sums(helper)).toEqual({ earned: 45, spendable: 45 });
    expect(await sums(payer)).toEqual({ earned: 0, spendable: 55 });
  });

  it('withdrawn after it was taken, all of it comes back', async () => {
    const requestId = await aTakenRequest(cloud, payer, helper, { changes });
    await of(payer).withdrawHelp.mutate({ requestId });
    expect(await sums(payer)).toMatchObject({ spendable: 100 });
  });

  it('whose minutes are spent meanwhile is not helped on credit', async () => {
    const requestId = await aHelpRequest(cloud, payer, changes);
    await minutesToSpend(cloud, community, payer, 0);
    await cloud.owner.query('update volunteer set spendable_minutes = 59 where id = $1', [
      payer.volunteerId,
    ]);
    await refused(take(helper, requestId), 'askerMinutesGone');
    expect(await detail(helper, requestId)).toMatchObject({ state: 'open' });
  });

  it('help that took longer is credited in full; the asker pays what was set aside', async () => {
    const requestId = await aTakenRequest(cloud, payer, helper, { changes });
    const said = saidTime(cloud, requestId, 80);
    await of(helper).reportHelp.mutate(said);
    await of(payer).agreeHelp.mutate(said);
    expect(await sums(helper)).toMatchObject({ earned: 80 });
    expect(await sums(payer)).toMatchObject({ spendable: 40 });
  });
});
