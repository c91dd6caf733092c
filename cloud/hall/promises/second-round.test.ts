import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aConcludedTopic } from '@/test/cloud/test-hall';
import { aReportedPromise, planContent } from '@/test/cloud/test-promises';

jest.setTimeout(60_000);

const reason = '门禁又坏了，这一次要连线路一起换。';

let cloud: TestCloud;
let author: TestPerson;
let committee: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  const community = await aCommunity(cloud);
  author = await community.aResident();
  committee = await community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());

it('what was kept stays kept when its topic is deliberated anew and carried out again', async () => {
  const { topicId } = await aReportedPromise(cloud, author, committee);
  cloud.advance(16 * 86_400_000);
  await cloud.tick();
  const { hall } = committee.client;
  await hall.reopenTopic.mutate({ topicId, reason });
  await hall.concludeTopic.mutate({ topicId, conclusion: reason });
  await hall.implementDirectly.mutate({ topicId, reason });
  await hall.planPromise.mutate({ topicId, ...planContent(cloud) });
  const first = await hall.promiseDetail.query({ topicId, round: 1 });
  expect(first.promise).toMatchObject({ group: 'kept', round: 1 });
  expect(await hall.promiseFigures.query()).toMatchObject({
    ...{ underWay: 1, kept: 0, notKept: 0 },
    bodies: [{ decided: 1, inTime: 1 }],
  });
});

it('what was closed without being carried out is not carried out again', async () => {
  const topicId = await aConcludedTopic(author, committee);
  const { hall } = committee.client;
  await hall.closeTopic.mutate({ topicId, reason });
  expect((await hall.promiseSummary.query({ topicId })).viewer.mayResume).toBe(false);
  await refused(hall.resumePromise.mutate({ topicId, reason }), 'topicNotResumable');
});

it('who rates again with the same words does not bring back what a moderator is hiding', async () => {
  const { topicId } = await aReportedPromise(cloud, author, committee);
  const rate = (score: 2 | 4) =>
    author.client.hall.ratePromise.mutate({
      ...{ topicId, score, words: '修得很快，谢谢大家。', isNamed: false },
    });
  await rate(4);
  const moderator = await cloud.owner.connect();
  await moderator.query('begin');
  await moderator.query("update promise_rating set visibility = 'hidden' where words <> ''");
  const again = rate(2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await moderator.query('commit');
  moderator.release();
  await again;
  const { items } = await committee.client.hall.ratingWords.query({ topicId });
  expect(items).toEqual([]);
});
