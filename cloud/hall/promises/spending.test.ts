import fc from 'fast-check';
import { sql } from 'kysely';
import { inCommunity } from '@/cloud/platform/database';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aPhoto } from '@/test/cloud/test-hall';
import { aPromise } from '@/test/cloud/test-promises';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let manager: TestPerson;
let committee: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  committee = await community.aStaffMember('ownersCommittee');
  manager = await community.aStaffMember('propertyManager');
});
afterAll(() => cloud.stop());

const spend = (topicId: string, amountFen: number, photoIds: string[] = []) =>
  manager.client.hall.recordSpending.mutate({ topicId, what: '门禁一套', amountFen, photoIds });
const counter = (topicId: string, spendingId: string, person = manager) =>
  person.client.hall.counterSpending.mutate({
    topicId,
    spendingId,
    reason: '金额录错，重新登记。',
  });
const spentOf = async (topicId: string) =>
  (await author.client.hall.promiseDetail.query({ topicId })).promise?.spentFen;
const ledgerOf = async (topicId: string) => {
  const entries = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof author.client.hall.promiseSpending.query>> =
      await author.client.hall.promiseSpending.query({ topicId, limit: 2, cursor });
    entries.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return entries;
};

it('whatever is entered and taken back, the sum shown is that of the ledger', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.record({ spend: fc.integer({ min: 1, max: 10_000_000 }) }),
          fc.record({ counter: fc.nat(5) }),
        ),
        { maxLength: 8 },
      ),
      async (deeds) => {
        const { topicId } = await aPromise(cloud, author, committee);
        const ids: string[] = [];
        let expected = 0;
        const open = new Map<string, number>();
        for (const deed of deeds) {
          if ('spend' in deed) {
            const { spendingId, spentFen } = await spend(topicId, deed.spend);
            ids.push(spendingId);
            open.set(spendingId, deed.spend);
            expected += deed.spend;
            expect(spentFen).toBe(expected);
          } else {
            const id = ids[deed.counter];
            if (id === undefined) continue;
            if (open.has(id)) {
              expected -= open.get(id) ?? 0;
              open.delete(id);
              expect((await counter(topicId, id)).spentFen).toBe(expected);
            } else await refused(counter(topicId, id), 'spendingAlreadyCountered');
          }
        }
        const ledger = await ledgerOf(topicId);
        expect(ledger.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(expected);
        expect(ledger.filter(({ isCountered }) => isCountered)).toHaveLength(
          ids.length - open.size,
        );
        expect(await spentOf(topicId)).toBe(expected);
      },
    ),
    { numRuns: 15, seed: 20261122 },
  );
});

it('several entries at once are all in the sum, and one is taken back once', async () => {
  const { topicId } = await aPromise(cloud, author, committee);
  const entered = await Promise.all([100, 20, 3].map((amount) => spend(topicId, amount)));
  expect(await spentOf(topicId)).toBe(123);
  const taken = await Promise.allSettled(
    [manager, committee].map((person) => counter(topicId, entered[0]!.spendingId, person)),
  );
  expect(taken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await spentOf(topicId)).toBe(23);
});

it('what takes back another entry is not taken back itself, nor an entry of another promise', async () => {
  const { topicId } = await aPromise(cloud, author, committee);
  const other = await aPromise(cloud, author, committee);
  const { spendingId } = await spend(topicId, 500);
  await refused(counter(other.topicId, spendingId), 'spendingNotFound');
  await counter(topicId, spendingId);
  const [latest] = await ledgerOf(topicId);
  expect(latest).toMatchObject({
    amountFen: -500,
    countered: '门禁一套',
    what: '金额录错，重新登记。',
  });
  await refused(counter(topicId, latest!.id), 'spendingNotFound');
});

it('an entry has its vouchers, three at most', async () => {
  const { topicId } = await aPromise(cloud, author, committee);
  const vouchers = [await aPhoto(manager), await aPhoto(manager)];
  await spend(topicId, 500, vouchers);
  const [entry] = await ledgerOf(topicId);
  expect(entry?.photos.map(({ fileId }) => fileId)).toEqual(vouchers);
  await refused(spend(topicId, 500, Array(4).fill(vouchers[0])), 'promisePhotosTooMany');
});

it.each([0, -5, 1.5, 1e12])('an amount of %p fen is refused', async (amount) => {
  const { topicId } = await aPromise(cloud, author, committee);
  await refused(spend(topicId, amount), amount === 1.5 ? 'inputInvalid' : 'spendingAmountRange');
});

it.each([
  'update promise_spending set amount_fen = 1',
  'delete from promise_spending',
  'update promise_progress set words = words',
  'delete from promise_change',
  'delete from promise_rating',
  'delete from promise',
])('the product has no right to: %s', async (statement) => {
  const attempt = inCommunity(cloud.database, community.id, (transaction) =>
    sql.raw(statement).execute(transaction),
  );
  await expect(attempt).rejects.toThrow(/permission denied/);
});
