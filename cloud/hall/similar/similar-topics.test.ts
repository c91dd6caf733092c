import { v7 as uuid } from 'uuid';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic } from '@/test/cloud/test-hall';
import { rewordedTopics } from '@/test/hall/reworded-topics';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let writer: TestPerson;
let staff: TestPerson;
const ids: string[] = [];
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { cosignThreshold: 2 } });
  author = await community.aResident();
  writer = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
  for (const { title, body } of rewordedTopics.slice(0, 8))
    ids.push(await aTopic(author, { title, body, proposal: '' }));
});
afterAll(() => cloud.stop());

const similar = async (number: number, person = writer) => {
  const { items } = await person.client.hall.similarTopics.query({
    title: '',
    body: rewordedTopics[number]!.reworded,
    proposal: '',
  });
  return items;
};

it('finds the neighbour’s topic about the same, with its cosign one tap away', async () => {
  const [closest, ...others] = await similar(3);
  expect(others.length).toBeLessThan(3);
  expect(closest).toMatchObject({ id: ids[3], mayCosign: true, state: 'cosigning' });
  expect(closest?.likeness).toMatch(/related|veryAlike/);
  await writer.client.hall.cosignTopic.mutate({ topicId: closest!.id });
  expect((await similar(3))[0]).toMatchObject({ mayCosign: false, hasCosigned: true });
});

it('one’s own topic is shown as one’s own, and cannot be cosigned', async () => {
  expect((await similar(1, author))[0]).toMatchObject({
    id: ids[1],
    isMine: true,
    mayCosign: false,
  });
});

it('staff who write for a neighbour find them too, and cosign nothing', async () => {
  const worker = await community.aStaffMember('gridWorker');
  expect((await similar(1, worker))[0]).toMatchObject({ id: ids[1], mayCosign: false });
});

it('a few characters are like nothing', async () => {
  const { items } = await writer.client.hall.similarTopics.query({
    title: '充电桩',
    body: ' \n ',
    proposal: '',
  });
  expect(items).toEqual([]);
});

it.each(['<script>alert(1)</script>'.repeat(20), '\u202e充电'.repeat(100), '🙂'.repeat(500)])(
  'hostile text finds nothing and breaks nothing: %.20s…',
  async (body) => {
    const { hall } = writer.client;
    expect(
      (await hall.similarTopics.query({ title: '', body, proposal: '' })).items.length,
    ).toBeLessThanOrEqual(3);
  },
);

it('a topic raised after the others were taken in is found at once', async () => {
  expect(await similar(20)).toEqual([]);
  const { title, body } = rewordedTopics[20]!;
  const id = await aTopic(author, { title, body, proposal: '' });
  expect((await similar(20))[0]?.id).toBe(id);
});

it('a topic that has ended is not offered any more, and is again once it is reopened', async () => {
  const topicId = ids[5]!;
  expect((await similar(5))[0]?.id).toBe(topicId);
  await author.client.hall.withdrawTopic.mutate({ topicId, reason: '' });
  expect((await similar(5)).map(({ id }) => id)).not.toContain(topicId);
  await author.client.hall.reopenTopic.mutate({
    topicId,
    reason: '又漏水了，重新提出来请大家看看。',
  });
  expect((await similar(5))[0]?.id).toBe(topicId);
});

it('what staff have taken up is offered to be followed, not to be cosigned', async () => {
  const topicId = ids[6]!;
  await staff.client.hall.decideTopic.mutate({
    topicId,
    decision: 'accept',
    reason: '情况属实，列入本月议程。',
  });
  expect((await similar(6))[0]).toMatchObject({ id: topicId, state: 'accepted', mayCosign: false });
});

it('a draft is found by nobody', async () => {
  const { title, body } = rewordedTopics[12]!;
  const draft = {
    id: uuid(),
    category: null,
    buildingId: null,
    place: '',
    proposal: '',
    photoIds: [],
  };
  await author.client.hall.saveTopicDraft.mutate({ ...draft, title, body });
  expect(await similar(12)).toEqual([]);
  expect(await similar(12, author)).toEqual([]);
});

it('many who ask a process that knows nothing yet all get the same answer', async () => {
  const elsewhere = await aCommunity(cloud);
  const [raiser, asker] = [await elsewhere.aResident(), await elsewhere.aResident()];
  const { title, body, reworded } = rewordedTopics[7]!;
  const id = await aTopic(raiser, { title, body });
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      asker.client.hall.similarTopics.query({ title: reworded, body: '', proposal: '' }),
    ),
  );
  for (const { items } of answers) expect(items.map((item) => item.id)).toEqual([id]);
});
