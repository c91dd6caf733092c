import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { publishNow, textDeskOf } from '@/test/cloud/test-texts';

jest.setTimeout(30_000);

let cloud: TestCloud;
let author: TestPerson;
let staff: TestPerson;
let topicId: string;

/** A text of 200 paragraphs of 500 characters, the longest there may be. */
beforeAll(async () => {
  cloud = await startTestCloud();
  const community = await aCommunity(cloud);
  author = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
  topicId = await anAcceptedTopic(author, staff);
  await staff.client.hall.beginText.mutate({ topicId });
  for (const count of [50, 50, 50, 49]) {
    const text = Array.from({ length: count }, (_, at) => `第${at}段`.padEnd(500, '长')).join('\n');
    await edit({ kind: 'insert', afterId: null, text });
  }
  await publishNow(staff, topicId);
});
afterAll(() => cloud.stop());

type Edit = Parameters<TestPerson['client']['hall']['editText']['mutate']>[0]['edit'];

async function edit(change: Edit): Promise<void> {
  const { revision } = await textDeskOf(staff, topicId);
  await staff.client.hall.editText.mutate({ topicId, revision, edit: change });
}

const read = (cursor: string | null = null) =>
  author.client.hall.topicText.query({ topicId, cursor });

it('opens a page at a time, small and fast', async () => {
  const times: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const begun = performance.now();
    await read();
    times.push(performance.now() - begun);
  }
  // 14 ms where nothing else runs, 30 are the limit; tests share their machine.
  expect(Math.min(...times)).toBeLessThan(150);
  expect(JSON.stringify(await read()).length).toBeLessThan(25_000);
});

it('all its pages are of the version one began to read, whatever is published meanwhile', async () => {
  const first = await read();
  const seen = first.items.map(({ paragraphId }) => paragraphId);
  await edit({ kind: 'remove', paragraphId: seen[0]! });
  expect(await publishNow(staff, topicId)).toBe(2);
  for (let { nextCursor } = first; nextCursor !== null; ) {
    const page: typeof first = await read(nextCursor);
    expect(page.version.number).toBe(1);
    seen.push(...page.items.map(({ paragraphId }) => paragraphId));
    nextCursor = page.nextCursor;
  }
  expect(new Set(seen).size).toBe(200);
  expect((await read()).version.number).toBe(2);
});
