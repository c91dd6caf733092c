import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import { anArgument, mark, stand } from '@/test/cloud/test-arguments';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { conclude } from '@/test/cloud/test-opinions';

let cloud: TestCloud;
let community: TestCommunity;
let [author, staff]: TestPerson[] = [];
let supporters: TestPerson[];
let opponents: TestPerson[];
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
  const five = () => Promise.all([1, 2, 3, 4, 5].map(() => community.aResident()));
  [supporters, opponents] = [await five(), await five()];
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  topicId = await anAcceptedTopic(author!, staff!);
  await Promise.all([
    ...supporters.map((person) => stand(person, topicId, 'supports')),
    ...opponents.map((person) => stand(person, topicId, 'opposes')),
  ]);
});

const listed = async (person: TestPerson, limit = 20, cursor: string | null = null) =>
  person.client.hall.listArguments.query({ topicId, limit, cursor });
const counted = async (id: string) => {
  const { rows } = await cloud.owner.query(
    `select supporters_sound as ss, supporters_unsound as su, opponents_sound as os,
       opponents_unsound as ou, undecided_sound as us, undecided_unsound as uu, score
     from argument where id = $1`,
    [id],
  );
  return rows[0]!;
};
const none = { ss: 0, su: 0, os: 0, ou: 0, us: 0, uu: 0 };

describe('a mark', () => {
  it('counts on the side of whoever gives it, once', async () => {
    const id = await anArgument(author!, topicId);
    await mark(supporters[0]!, id, true);
    await mark(supporters[0]!, id, true);
    await mark(opponents[0]!, id, false);
    expect(await counted(id)).toEqual({ ...none, ss: 1, ou: 1, score: (2 / 3) * (1 / 3) });
  });

  it('can be changed and taken back', async () => {
    const id = await anArgument(author!, topicId);
    await mark(supporters[0]!, id, true);
    await mark(supporters[0]!, id, false);
    expect(await counted(id)).toMatchObject({ ss: 0, su: 1 });
    await mark(supporters[0]!, id, null);
    await mark(supporters[0]!, id, null);
    expect(await counted(id)).toEqual({ ...none, score: 0.25 });
  });

  it('from two phones at once is one', async () => {
    const id = await anArgument(author!, topicId);
    await Promise.all(
      [true, false, true, null, false, true].map((sound) => mark(supporters[0]!, id, sound)),
    );
    const { ss, su } = await counted(id);
    expect(ss + su).toBeLessThanOrEqual(1);
    const { myMark } = (await listed(supporters[0]!)).items[0]!;
    expect({ ss, su }).toEqual({
      ss: Number(myMark === 'sound'),
      su: Number(myMark === 'unsound'),
    });
  });

  it('of many at once are all counted', async () => {
    const id = await anArgument(author!, topicId);
    await Promise.all([
      ...supporters.map((person) => mark(person, id, true)),
      ...opponents.map((person, place) => mark(person, id, place < 3)),
    ]);
    expect(await counted(id)).toMatchObject({ ss: 5, su: 0, os: 3, ou: 2 });
  });

  it('asks first where one stands', async () => {
    const id = await anArgument(author!, topicId);
    const reader = await community.aResident();
    await refused(mark(reader, id, true), 'stanceMissing');
    await stand(reader, topicId, 'undecided');
    await mark(reader, id, true);
    expect(await counted(id)).toEqual({ ...none, us: 1, score: 0.25 });
  });

  it('is not given to one’s own argument, or to none', async () => {
    const id = await anArgument(supporters[0]!, topicId);
    await refused(mark(supporters[0]!, id, true), 'ownArgumentMarked');
    await refused(mark(supporters[0]!, uuid(), true), 'argumentNotFound');
  });

  it('is not given once the topic is concluded', async () => {
    const id = await anArgument(author!, topicId);
    await conclude(staff!, topicId);
    await refused(mark(supporters[0]!, id, true), 'argumentsClosed');
    await refused(stand(supporters[0]!, topicId, 'opposes'), 'argumentsClosed');
  });
});

describe('somebody who changes their mind', () => {
  it('takes their marks to the other side', async () => {
    const ids = [await anArgument(author!, topicId), await anArgument(author!, topicId)];
    await mark(supporters[0]!, ids[0]!, true);
    await mark(supporters[0]!, ids[1]!, false);
    await stand(supporters[0]!, topicId, 'opposes');
    expect(await counted(ids[0]!)).toMatchObject({ ss: 0, os: 1, score: (1 / 2) * (2 / 3) });
    expect(await counted(ids[1]!)).toMatchObject({ su: 0, ou: 1 });
    await stand(supporters[0]!, topicId, 'undecided');
    expect(await counted(ids[0]!)).toMatchObject({ os: 0, us: 1, score: 0.25 });
  });

  it('with two phones, while marking, is counted where they stand in the end', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => anArgument(author!, topicId)));
    const person = supporters[0]!;
    await Promise.all([
      ...ids.map((id) => mark(person, id, true)),
      stand(person, topicId, 'opposes'),
      stand(person, topicId, 'supports'),
      stand(person, topicId, 'opposes'),
    ]);
    const { stance } = await person.client.hall.argumentsOverview.query({ topicId });
    for (const id of ids) {
      const { ss, os } = await counted(id);
      expect({ ss, os }).toEqual(stance === 'supports' ? { ss: 1, os: 0 } : { ss: 0, os: 1 });
    }
  });
});

describe('the order', () => {
  it('puts what both sides grant before what only one does, the newest first among equals', async () => {
    const bridge = await anArgument(author!, topicId, 'for');
    const partisan = await anArgument(author!, topicId, 'for');
    cloud.advance(1_000);
    const older = await anArgument(author!, topicId, 'against');
    cloud.advance(1_000);
    const newer = await anArgument(author!, topicId, 'against');
    for (const person of supporters) await mark(person, partisan, true);
    for (const person of opponents) await mark(person, partisan, false);
    for (const person of [...supporters.slice(2), ...opponents.slice(2)]) {
      await mark(person, bridge, true);
    }
    const { items } = await listed(author!);
    expect(items.map(({ id }) => id)).toEqual([bridge, newer, older, partisan]);
  });

  it('is kept over pages, none twice and none missing', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 7; number += 1) ids.push(await anArgument(author!, topicId));
    await mark(supporters[0]!, ids[3]!, true);
    await mark(supporters[0]!, ids[5]!, false);
    const all = (await listed(author!)).items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listed(author!, 2, cursor);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all);
    expect([...paged].sort()).toEqual([...ids].sort());
  });
});

describe('nobody learns who marked what', () => {
  it('counts are shown from five people on, and what both sides grant from five of each', async () => {
    const id = await anArgument(author!, topicId);
    for (const person of supporters.slice(1)) await mark(person, id, true);
    expect((await listed(author!)).items[0]).toMatchObject({ marks: null });
    await mark(supporters[0]!, id, false);
    expect((await listed(author!)).items[0]).toMatchObject({
      marks: { sound: 4, marked: 5 },
      isGrantedByBothSides: false,
    });
    for (const person of opponents) await mark(person, id, true);
    expect((await listed(author!)).items[0]).toMatchObject({ isGrantedByBothSides: true });
  });

  it('a mark and a stance leave no deed', async () => {
    const id = await anArgument(author!, topicId);
    const deeds = async () =>
      (await cloud.owner.query('select count(*) from audit_entry')).rows[0]!.count;
    const before = await deeds();
    await mark(supporters[0]!, id, true);
    await stand(supporters[0]!, topicId, 'opposes');
    expect(await deeds()).toBe(before);
  });

  it('the database shows a caller their own marks and stance only', async () => {
    const id = await anArgument(author!, topicId);
    await mark(supporters[0]!, id, true);
    const { sql } = await import('kysely');
    const seen = await inCommunity(cloud.database, community.id, async (transaction) => {
      await sql`select set_config('app.account_id', ${staff!.accountId}, true)`.execute(
        transaction,
      );
      return [
        ...(await transaction.selectFrom('argumentMark').selectAll().execute()),
        ...(await transaction.selectFrom('topicStance').selectAll().execute()),
      ];
    });
    expect(seen).toEqual([]);
  });
});

it('a page’s cursor does not tell the score of an argument few have marked', async () => {
  const marked = await anArgument(author!, topicId);
  await anArgument(author!, topicId);
  await mark(supporters[0]!, marked, true);
  const { items, nextCursor } = await listed(author!, 1);
  await mark(opponents[0]!, marked, true);
  const further = await listed(author!, 1);
  expect([items[0]?.id, further.items[0]?.id]).toEqual([marked, marked]);
  expect(further.nextCursor).toBe(nextCursor);
});
