import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import { Refusal } from '@/shared/refusals';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import {
  aModerator,
  forbiddenText,
  hide,
  queued,
  screened,
  show,
} from '@/test/cloud/test-moderation';
import { aStatement } from '@/test/cloud/test-opinions';
import { refuseForbiddenWords, takeBackWords } from './public';

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let moderator: TestPerson;
let topicId: string;
let id: string;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  community = await aCommunity(cloud);
  author = await community.aResident();
  moderator = await aModerator(community);
  const committee = await community.aStaffMember('ownersCommittee');
  topicId = await anAcceptedTopic(await community.aResident(), committee);
});

const ordinary = '门禁要修，大家一起出钱';
const write = async (text: string) => {
  id = await aStatement(author, topicId, text);
};
const rewrite = (text: string) =>
  screened(cloud, community, author, { kind: 'statement', id, topicId, text });
const takeBack = () =>
  inCommunity(cloud.database, community.id, (transaction) =>
    takeBackWords(
      { transaction, communityId: community.id, now: cloud.now },
      { kind: 'statement', id },
    ),
  );
const report = async () =>
  (await community.aResident()).client.moderation.report.mutate({
    ...{ kind: 'statement', id, reason: 'abuse' },
  });
const waiting = async (): Promise<string[]> =>
  (await moderator.client.moderation.listQueue.query({})).items.map(({ words }) => words);

describe('written for the first time', () => {
  it('words outside of topics wait, are decided about and read without a topic', async () => {
    const requestId = uuid();
    const content = { kind: 'helpRequest' as const, id: requestId, topicId: null };
    await screened(cloud, community, author, { ...content, text: forbiddenText });
    const item = await queued(moderator, requestId);
    expect(item).toMatchObject({ kind: 'helpRequest', topicId: null, topicTitle: null });
    await hide(moderator, item, 'abuse');
    const own = await author.client.moderation.ownContent.query({});
    expect(own.items).toMatchObject([{ subjectId: requestId, topicId: null, topicTitle: null }]);
  });

  it('ordinary words are shown at once, words of the list wait', async () => {
    id = uuid();
    expect(await rewrite(ordinary)).toBe('shown');
    id = uuid();
    expect(await rewrite(forbiddenText)).toBe('waiting');
    expect(await waiting()).toEqual([forbiddenText]);
  });
});

describe('written anew', () => {
  it('better words are shown, and nobody has to look any more', async () => {
    await write(forbiddenText);
    const before = await queued(moderator, id);
    expect(await rewrite(ordinary)).toBe('shown');
    expect(await waiting()).toEqual([]);
    await expect(show(moderator, before)).rejects.toThrow('moderationItemChanged');
  });

  it('what was hidden waits for a moderator, whatever it says now', async () => {
    await write(forbiddenText);
    await hide(moderator, await queued(moderator, id), 'abuse');
    expect(await rewrite(ordinary)).toBe('waiting');
    expect((await queued(moderator, id)).queuedBecause).toBe('rewritten');
    await show(moderator, await queued(moderator, id));
    expect(await rewrite(`${ordinary}，好吗`)).toBe('shown');
  });

  it('what was reported stays before the moderators', async () => {
    await write(ordinary);
    await report();
    expect(await rewrite(`${ordinary}吧`)).toBe('shown');
    expect((await queued(moderator, id)).queuedBecause).toBe('reports');
  });

  it('what several reports keep back stays back', async () => {
    await write(ordinary);
    for (const _ of [1, 2, 3]) await report();
    expect(await rewrite(`${ordinary}吧`)).toBe('waiting');
  });

  it('is a new matter for an appeal', async () => {
    await write(forbiddenText);
    const item = await queued(moderator, id);
    const appeal = () =>
      author.client.moderation.appeal.mutate({
        itemId: item.id,
        words: '我没有骂人，说的是事实。',
      });
    await hide(moderator, item, 'abuse');
    await appeal();
    await rewrite(ordinary);
    await hide(moderator, await queued(moderator, id), 'offTopic');
    await appeal();
    expect((await queued(moderator, id)).appeal).not.toBeNull();
  });
});

describe('taken back', () => {
  it('it leaves the queue, its author’s list, and can be reported no more', async () => {
    await write(forbiddenText);
    await takeBack();
    expect(await waiting()).toEqual([]);
    expect((await author.client.moderation.ownContent.query({})).items).toEqual([]);
    await expect(report()).rejects.toThrow('moderatedThingUnknown');
  });

  it('and written again it is screened again', async () => {
    await write(forbiddenText);
    await takeBack();
    expect(await rewrite(ordinary)).toBe('shown');
    await report();
    expect(await waiting()).toEqual([ordinary]);
  });

  it('is no way around a moderator who is to look at reports', async () => {
    await write(ordinary);
    await report();
    await takeBack();
    expect(await rewrite(ordinary)).toBe('waiting');
  });
});

describe('words a body publishes', () => {
  it('are refused at once, with what they were taken for', () => {
    expect(() => refuseForbiddenWords([ordinary, forbiddenText])).toThrow(
      new Refusal('wordsNotAllowed'),
    );
    expect(() => refuseForbiddenWords([ordinary, ''])).not.toThrow();
  });
});
