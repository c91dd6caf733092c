import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic, aPhoto, aTopic } from '@/test/cloud/test-hall';
import { aModerator, forbiddenText, hide, queued, show } from '@/test/cloud/test-moderation';
import { aStatement, statementText, voteOn } from '@/test/cloud/test-opinions';
import type { CheckAnswer } from './content-check';
import { settlePhotoAnswer } from './public';

jest.setTimeout(30_000);

const settings = { WECHAT_CONTENT_CHECK: 'on', WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' };
const minute = 60_000;

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let neighbour: TestPerson;
let moderator: TestPerson;
let topicId: string;
let askedWords: string[];
let askedPhotos: string[];
let wordsAnswer: () => Promise<CheckAnswer>;
let photoAnswer: () => Promise<CheckAnswer>;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.contentCheck = {
    askAboutWords: ({ words }) => {
      askedWords.push(words);
      return wordsAnswer();
    },
    askAboutPhoto: ({ address }) => {
      askedPhotos.push(address);
      return photoAnswer();
    },
  };
  [askedWords, askedPhotos] = [[], []];
  wordsAnswer = async () => ({ outcome: 'passed' });
  photoAnswer = async () => ({ outcome: 'passed' });
  community = await aCommunity(cloud);
  [author, neighbour] = [await community.aResident(), await community.aResident()];
  moderator = await aModerator(community);
  const committee = await community.aStaffMember('ownersCommittee');
  topicId = await anAcceptedTopic(await community.aResident(), committee);
  Object.assign(process.env, settings);
});
afterEach(() => {
  for (const name of Object.keys(settings)) delete process.env[name];
});

const readBy = async (person: TestPerson): Promise<string[]> =>
  (await person.client.hall.listStatements.query({ topicId })).items.map(({ id }) => id);
const inQueue = async () => (await moderator.client.moderation.listQueue.query({})).items;
const states = async (): Promise<string[]> => {
  const { rows } = await cloud.owner.query<{ state: string }>(
    'select state from content_check where community_id = $1 order by id',
    [community.id],
  );
  return rows.map(({ state }) => state);
};

describe('words', () => {
  it('are shown to nobody until WeChat has let them pass', async () => {
    const id = await aStatement(author, topicId);
    expect(await readBy(neighbour)).toEqual([]);
    await refused(voteOn(neighbour, topicId, id, 1), 'statementNotOpen');
    await cloud.tick();
    expect(askedWords).toEqual([statementText()]);
    expect(await readBy(neighbour)).toEqual([id]);
    await voteOn(neighbour, topicId, id, 1);
    expect(await inQueue()).toEqual([]);
  });

  it('that WeChat doubts come before a moderator, with what it took them for', async () => {
    wordsAnswer = async () => ({ outcome: 'doubtful', label: 10001 });
    const id = await aStatement(author, topicId);
    await cloud.tick();
    expect(await inQueue()).toMatchObject([
      { subjectId: id, queuedBecause: 'contentCheck', suspicion: 'advertising' },
    ]);
    expect(await readBy(neighbour)).toEqual([]);
    await show(moderator, await queued(moderator, id));
    expect(await readBy(neighbour)).toEqual([id]);
  });

  it('that the word list keeps back are for a moderator at once; WeChat is not asked', async () => {
    await aStatement(author, topicId, forbiddenText);
    await cloud.tick();
    expect(askedWords).toEqual([]);
    expect(await inQueue()).toMatchObject([{ queuedBecause: 'wordList' }]);
  });

  it('WeChat cannot judge (the author was away for two hours) come before a moderator', async () => {
    wordsAnswer = async () => ({ outcome: 'unanswered' });
    await aStatement(author, topicId);
    await cloud.tick();
    expect(await inQueue()).toMatchObject([{ queuedBecause: 'notChecked', suspicion: null }]);
  });

  it('are asked about again, ever later, and in the end come before a moderator', async () => {
    wordsAnswer = async () => ({ outcome: 'tryAgain' });
    await aStatement(author, topicId);
    const waits: number[] = [];
    for (let minutes = 0; (await inQueue()).length === 0; minutes += 1) {
      const before = askedWords.length;
      await cloud.tick();
      if (askedWords.length > before) waits.push(minutes);
      cloud.advance(minute);
    }
    expect(waits).toEqual([0, 2, 6, 14, 30]);
    expect(await inQueue()).toMatchObject([{ queuedBecause: 'notChecked' }]);
  });

  it('whose asker dies between asking and writing down are asked about again', async () => {
    wordsAnswer = () => new Promise(() => undefined);
    const id = await aStatement(author, topicId);
    void cloud.tick();
    while (askedWords.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    wordsAnswer = async () => ({ outcome: 'passed' });
    await cloud.tick();
    expect(askedWords).toHaveLength(1);
    cloud.advance(3 * minute);
    await cloud.tick();
    expect(askedWords).toHaveLength(2);
    expect(await readBy(neighbour)).toEqual([id]);
  });

  it('a late answer of an asker whose claim ran out changes nothing', async () => {
    let answerLate: (answer: CheckAnswer) => void = () => undefined;
    wordsAnswer = () =>
      new Promise((resolve) => {
        answerLate = resolve;
      });
    await aStatement(author, topicId);
    const slow = cloud.tick();
    while (askedWords.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    cloud.advance(3 * minute);
    wordsAnswer = async () => ({ outcome: 'doubtful', label: 20003 });
    await cloud.tick();
    answerLate({ outcome: 'passed' });
    await slow;
    expect(await readBy(neighbour)).toEqual([]);
    expect(await inQueue()).toMatchObject([{ queuedBecause: 'contentCheck' }]);
  });

  it('two ticks side by side ask once', async () => {
    await aStatement(author, topicId);
    await Promise.all([cloud.tick(), cloud.tick()]);
    expect(askedWords).toHaveLength(1);
  });

  it('a check that throws is one that has not been made', async () => {
    wordsAnswer = () => Promise.reject(new Error('no such host'));
    await aStatement(author, topicId);
    await cloud.tick();
    expect(await states()).toEqual(['waiting']);
    expect(await inQueue()).toEqual([]);
  });

  it('of somebody whose account is closed come before a moderator', async () => {
    await aStatement(author, topicId);
    await cloud.owner.query('update account set open_id = null, closed_at = now() where id = $1', [
      author.accountId,
    ]);
    await cloud.tick();
    expect(askedWords).toEqual([]);
    expect(await inQueue()).toMatchObject([{ queuedBecause: 'notChecked' }]);
  });

  it('that still wait when the check is switched off come before a moderator', async () => {
    const id = await aStatement(author, topicId);
    cloud.contentCheck = null;
    await cloud.tick();
    expect(await inQueue()).toMatchObject([{ subjectId: id, queuedBecause: 'notChecked' }]);
  });
});

describe('photos of a topic', () => {
  const photosFor = async (person: TestPerson, id: string): Promise<number> =>
    (await person.client.hall.topicDetail.query({ topicId: id })).photos.length;
  const asked = (number: string) => async () => ({ outcome: 'asked' as const, traceId: number });
  const event = (number: string, change: object = {}) => ({
    ToUserName: 'gh_1',
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: number,
    version: 2,
    errcode: 0,
    result: { suggest: 'pass', label: 100 },
    ...change,
  });
  const tell = (message: unknown) =>
    settlePhotoAnswer({ database: cloud.database, clock: () => cloud.now }, message);
  const aTopicWithPhoto = async (number: string) => {
    photoAnswer = asked(number);
    const id = await aTopic(author, { photoIds: [await aPhoto(author)] });
    await cloud.tick();
    return id;
  };

  it('are seen by nobody but the author until WeChat’s answer has come', async () => {
    const id = await aTopicWithPhoto('trace-1');
    expect(await photosFor(author, id)).toBe(1);
    expect(await photosFor(neighbour, id)).toBe(0);
    expect(await tell(event('trace-1'))).toBe('taken');
    expect(await photosFor(neighbour, id)).toBe(1);
  });

  it('that WeChat doubts stay unseen until a moderator lets them pass', async () => {
    const id = await aTopicWithPhoto('trace-2');
    await tell(event('trace-2', { result: { suggest: 'risky', label: 20002 } }));
    const item = await queued(moderator, id);
    expect(item).toMatchObject({
      queuedBecause: 'photo',
      suspicion: 'illegal',
      visibility: 'shown',
    });
    expect(item.photos).toMatchObject([{ isDoubted: true }]);
    expect(await photosFor(neighbour, id)).toBe(0);
    await show(moderator, item);
    expect(await photosFor(neighbour, id)).toBe(1);
  });

  it('a moderator may show the words without the photos', async () => {
    const id = await aTopicWithPhoto('trace-3');
    await tell(event('trace-3', { result: { suggest: 'risky', label: 20002 } }));
    const { id: itemId, round } = await queued(moderator, id);
    await moderator.client.moderation.decide.mutate({
      ...{ itemId, round, decision: 'show', reason: null },
      photos: 'hide',
    });
    expect(await photosFor(neighbour, id)).toBe(0);
    const { items } = await author.client.messages.listMessages.query({});
    expect(items[0]?.body).toBe('照片没有通过，不会显示。');
  });

  it('WeChat could not fetch are for a moderator', async () => {
    const id = await aTopicWithPhoto('trace-4');
    await tell(event('trace-4', { errcode: -1008, result: undefined }));
    expect(await inQueue()).toMatchObject([{ subjectId: id, queuedBecause: 'photo' }]);
  });

  it('an answer that never comes is asked for once more, then a moderator looks', async () => {
    const id = await aTopicWithPhoto('trace-5');
    for (let minutes = 0; minutes < 120; minutes += 10) {
      cloud.advance(10 * minute);
      photoAnswer = asked(`trace-5-${minutes}`);
      await cloud.tick();
    }
    expect(askedPhotos).toHaveLength(2);
    expect(await inQueue()).toMatchObject([{ subjectId: id, queuedBecause: 'photo' }]);
  });

  it('only the first answer counts, and numbers nobody knows and other events change nothing', async () => {
    const id = await aTopicWithPhoto('trace-6');
    await tell(event('trace-6', { result: { suggest: 'risky', label: 20002 } }));
    expect(await tell(event('trace-6'))).toBe('taken');
    expect(await photosFor(neighbour, id)).toBe(0);
    expect(await tell(event('trace-unknown'))).toBe('unknownPhoto');
    expect(await tell({ MsgType: 'text', Content: '你好' })).toBe('otherEvent');
    expect(await tell(event("'; drop table content_check; --"))).toBe('unknownPhoto');
    expect(await tell(null)).toBe('otherEvent');
  });

  it('of hidden words are refused with them', async () => {
    const id = await aTopicWithPhoto('trace-7');
    await tell(event('trace-7', { result: { suggest: 'risky', label: 20002 } }));
    await hide(moderator, await queued(moderator, id), 'illegal');
    expect(await states()).toContain('refused');
  });
});
