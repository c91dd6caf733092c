import { moderationLimits } from '@/shared/moderation/moderation-limits';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { aModerator, forbiddenText, hide, queued, show } from '@/test/cloud/test-moderation';
import { aStatement } from '@/test/cloud/test-opinions';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let neighbour: TestPerson;
let moderator: TestPerson;
let another: TestPerson;
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  [author, neighbour] = [await community.aResident(), await community.aResident()];
  [moderator, another] = [await aModerator(community), await aModerator(community)];
  topicId = await anAcceptedTopic(
    await community.aResident(),
    await community.aStaffMember('ownersCommittee'),
  );
});

const aWaitingStatement = () => aStatement(author, topicId, forbiddenText);
const readBy = async (person: TestPerson): Promise<string[]> =>
  (await person.client.hall.listStatements.query({ topicId })).items.map(({ id }) => id);
const inboxOf = async (person: TestPerson) =>
  (await person.client.messages.listMessages.query({})).items
    .filter(({ kind }) => kind === 'moderationOutcome')
    .map(({ body }) => body);

describe('an appeal', () => {
  const appeal = (person: TestPerson, itemId: string, words = '我没有骂人，只是说了事实。') =>
    person.client.moderation.appeal.mutate({ itemId, words });
  const aHiddenItem = async () => {
    const item = await queued(moderator, await aWaitingStatement());
    await hide(moderator, item, 'abuse');
    return item;
  };

  it('is decided by another moderator than the one who hid, and restores what was hidden', async () => {
    const { id, subjectId } = await aHiddenItem();
    await appeal(author, id);
    const item = await queued(moderator, subjectId);
    expect(item.whyNotDecide?.code).toBe('appealNeedsAnother');
    await refused(show(moderator, item), 'appealNeedsAnother');
    await show(another, item);
    expect(await readBy(neighbour)).toEqual([subjectId]);
    const [own] = (await author.client.moderation.ownContent.query({})).items;
    expect(own?.appeal).toMatchObject({ outcome: 'restored', bySameModerator: false });
    expect((await inboxOf(author))[0]).toBe('申诉成立，已经恢复显示。');
  });

  it('is decided by the same moderator where there is no other, and marked so', async () => {
    const { id, subjectId } = await aHiddenItem();
    await cloud.owner.query(
      'update role_assignment set revoked_at = now() where community_id = $1 and account_id <> $2',
      [community.id, moderator.accountId],
    );
    await appeal(author, id);
    await hide(moderator, await queued(moderator, subjectId), 'abuse');
    const [own] = (await author.client.moderation.ownContent.query({})).items;
    expect(own).toMatchObject({
      visibility: 'hidden',
      mayAppeal: false,
      appeal: { outcome: 'upheld', bySameModerator: true },
    });
    expect((await inboxOf(author))[0]).toBe('申诉已经复核，维持隐藏。原因：辱骂、人身攻击。');
  });

  it('is made once, by the author, about what is hidden, in words that say something', async () => {
    const { id } = await aHiddenItem();
    await refused(appeal(author, id, '不服'), 'appealLength');
    await refused(appeal(author, id, '字'.repeat(501)), 'appealLength');
    await refused(appeal(neighbour, id), 'moderationItemUnknown');
    await appeal(author, id);
    await refused(appeal(author, id), 'alreadyAppealed');
    const waiting = await queued(
      moderator,
      await aStatement(author, topicId, `${forbiddenText}！！还有人`),
    );
    await refused(appeal(author, waiting.id), 'notHidden');
  });

  it('two taps make one', async () => {
    const { id } = await aHiddenItem();
    const outcomes = await Promise.allSettled([appeal(author, id), appeal(author, id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

it('the figures say how much was hidden, why, and what appeals restored; without names', async () => {
  const first = await queued(moderator, await aWaitingStatement());
  await hide(moderator, first, 'abuse');
  await author.client.moderation.appeal.mutate({
    itemId: first.id,
    words: '我没有骂人，只是说了事实。',
  });
  await show(another, await queued(another, first.subjectId));
  const second = await aStatement(neighbour, topicId, '有意见打13812345678');
  await hide(moderator, await queued(moderator, second), 'privacy');
  const third = await aStatement(neighbour, topicId, '充电棚的事打13912345678');
  await show(moderator, await queued(moderator, third));
  await aStatement(neighbour, topicId, '装摄像头的事打13712345678');
  expect(await author.client.moderation.figures.query()).toEqual({
    days: 90,
    hidden: expect.arrayContaining([
      { reason: 'abuse', count: 1 },
      { reason: 'privacy', count: 1 },
    ]),
    shown: 1,
    restored: 1,
    upheld: 0,
    waiting: 1,
  });
  cloud.advance(91 * 86_400_000);
  expect(await author.client.moderation.figures.query()).toMatchObject({ hidden: [], shown: 0 });
});

describe('words a community adds', () => {
  const { forbiddenWords, forbiddenWord } = moderationLimits;
  const add = (word: string) => moderator.client.moderation.addForbiddenWord.mutate({ word });

  it('keep back what holds them, in this community alone, until they are removed', async () => {
    expect(await add('张 三丰')).toEqual({ words: ['张三丰'] });
    expect(await add('张三丰')).toEqual({ words: ['张三丰'] });
    const item = await queued(
      moderator,
      await aStatement(author, topicId, '楼上的张三丰每天练拳到半夜'),
    );
    expect(item).toMatchObject({ queuedBecause: 'wordList', suspicion: 'other' });
    await moderator.client.moderation.removeForbiddenWord.mutate({ word: '张三丰' });
    const id = await aStatement(neighbour, topicId, '楼上的张三丰练拳声音太大了');
    expect(await readBy(author)).toEqual([id]);
  });

  it('say something, and are not without end', async () => {
    await refused(add('。！'), 'forbiddenWordTooShort');
    await refused(add('滚'), 'forbiddenWordTooShort');
    await refused(add('字'.repeat(forbiddenWord.max + 1)), 'inputInvalid');
    await cloud.owner.query(
      `insert into forbidden_word select $1, '词' || number, $2, now() from generate_series(1, ${forbiddenWords.max}) number`,
      [community.id, moderator.accountId],
    );
    await refused(add('再来一个'), 'forbiddenWordsTooMany');
  });
});
