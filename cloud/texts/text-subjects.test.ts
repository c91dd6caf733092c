import { v7 as uuid } from 'uuid';
import { recordTopicPolling } from '@/cloud/hall/public';
import { inCommunity } from '@/cloud/platform/database';
import type { MemberContext } from '@/cloud/platform/operation';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { aBegunText, publishNow, textDeskOf } from '@/test/cloud/test-texts';
import { beginText, currentTextOf, publishWorkingCopy, type TextSubject } from './public';

let cloud: TestCloud;
let community: TestCommunity;
let writer: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  writer = await community.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());

/** Works as the writer, without an operation of some feature in between. */
const asWriter = <T>(work: (context: MemberContext) => Promise<T>): Promise<T> =>
  inCommunity(cloud.database, community.id, (transaction) =>
    work({
      transaction,
      communityId: community.id,
      accountId: writer.accountId,
      caller: { accountId: writer.accountId, openId: writer.openId, roles: ['ownersCommittee'] },
      now: cloud.now,
      logger: cloud.services.logger,
      files: cloud.services.files,
      signer: cloud.services.signer,
    }),
  );

const publishOf = (subject: TextSubject, text: string) =>
  asWriter(async (context) => {
    const paragraphs = [{ paragraphId: uuid(), kind: 'clause' as const, text }];
    await beginText(context, subject, { title: '文稿标题', paragraphs });
    const version = { revision: 1, note: '', authorBody: 'ownersCommittee' as const };
    await publishWorkingCopy(context, subject, version);
  });

it('a convention and a topic have texts of their own, even under the same id', async () => {
  const id = uuid();
  await publishOf({ kind: 'convention', id }, '居民公约第一条。');
  await publishOf({ kind: 'topic', id }, '充电桩方案。');
  const textOf = (kind: TextSubject['kind']) =>
    asWriter((context) => currentTextOf(context, { kind, id }));
  const [convention, topic] = [await textOf('convention'), await textOf('topic')];
  expect(convention).toMatchObject({
    versionNumber: 1,
    paragraphs: [{ text: '居民公约第一条。' }],
  });
  expect(topic).toMatchObject({ versionNumber: 1, paragraphs: [{ text: '充电桩方案。' }] });
  expect(convention?.digest).not.toBe(topic?.digest);
});

it('no version appears once a poll on the topic is announced, even at the same moment', async () => {
  const author = await community.aResident();
  for (let round = 0; round < 5; round += 1) {
    const topicId = await anAcceptedTopic(author, writer);
    await aBegunText(writer, topicId);
    const { revision } = await textDeskOf(writer, topicId);
    const published = writer.client.hall.publishText.mutate({ topicId, revision, note: '' }).then(
      () => 'published' as const,
      () => 'refused' as const,
    );
    const announced = asWriter((context) =>
      recordTopicPolling(context, topicId, {
        pollId: uuid(),
        title: '充电桩',
        opensAt: cloud.now,
        closesAt: cloud.now,
      }),
    );
    const [outcome] = await Promise.all([published, announced]);
    const { timeline } = await author.client.hall.topicDetail.query({ topicId });
    const kinds = timeline.map(({ kind }) => kind).filter((kind) => /text|poll/.test(kind));
    const expected =
      outcome === 'published' ? ['textPublished', 'pollAnnounced'] : ['pollAnnounced'];
    expect(kinds).toHaveLength(expected.length);
    expect(kinds).toEqual(expect.arrayContaining(expected));
    await refused(publishNow(writer, topicId), 'textFrozen');
  }
});
