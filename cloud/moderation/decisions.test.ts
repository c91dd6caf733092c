import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { moderationLimits } from '@/shared/moderation/moderation-limits';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic, aTopic } from '@/test/cloud/test-hall';
import { aModerator, forbiddenText, hide, queued, show } from '@/test/cloud/test-moderation';
import { aStatement, statementText } from '@/test/cloud/test-opinions';

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

describe('what waits', () => {
  it('is read by nobody but its author and moderators, and shown by the one who finds it fit', async () => {
    const statementId = await aWaitingStatement();
    expect(await readBy(neighbour)).toEqual([]);
    const item = await queued(moderator, statementId);
    expect(item).toMatchObject({
      kind: 'statement',
      topicId,
      words: forbiddenText,
      queuedBecause: 'wordList',
      suspicion: 'abuse',
      isOwn: false,
      visibility: 'waiting',
    });
    await show(moderator, item);
    expect(await readBy(neighbour)).toEqual([statementId]);
    expect((await moderator.client.moderation.listQueue.query({})).items).toEqual([]);
    expect(await inboxOf(author)).toEqual(['审核通过，现在大家都能看到。']);
  });

  it('hidden, it is shown to nobody else, and its author reads why', async () => {
    const statementId = await aWaitingStatement();
    await hide(moderator, await queued(moderator, statementId), 'abuse', '请不要骂人');
    expect(await readBy(neighbour)).toEqual([]);
    const [own] = (await author.client.moderation.ownContent.query({})).items;
    expect(own).toMatchObject({
      words: forbiddenText,
      visibility: 'hidden',
      hidden: { reason: 'abuse', note: '请不要骂人' },
      mayAppeal: true,
    });
    expect(await inboxOf(author)).toEqual([
      '没有通过审核，已隐藏。原因：辱骂、人身攻击，请不要骂人。您不同意的话，可以申诉一次。',
    ]);
    const { reason } = await neighbour.client.moderation.reasonOf.query({
      kind: 'statement',
      id: statementId,
    });
    expect(reason).toBe('abuse');
  });

  it('comes the longest waiting first, a page at a time', async () => {
    const written: string[] = [];
    for (const number of [1, 2, 3]) {
      cloud.advance(1000);
      written.push(await aStatement(author, topicId, `${forbiddenText}，第${number}次了`));
    }
    const first = await moderator.client.moderation.listQueue.query({ limit: 2 });
    const { nextCursor } = first;
    const second = await moderator.client.moderation.listQueue.query({
      limit: 2,
      cursor: nextCursor,
    });
    const words = [...first.items, ...second.items].map((item) => item.words.slice(-4));
    expect(words).toEqual(['第1次了', '第2次了', '第3次了'].map((text) => text.slice(-4)));
    expect(await moderator.client.moderation.countQueue.query()).toEqual({ waiting: 3 });
  });

  it('hiding needs a reason, and another one than those of the list needs words', async () => {
    const item = await queued(moderator, await aWaitingStatement());
    const { decide } = moderator.client.moderation;
    const hiding = { itemId: item.id, round: item.round, decision: 'hide' as const };
    await refused(decide.mutate({ ...hiding, reason: null }), 'moderationReasonMissing');
    await refused(decide.mutate({ ...hiding, reason: 'other' }), 'moderationNoteMissing');
  });
});

describe('who decides', () => {
  it('of two moderators at once the first stands, and the second is told what was decided', async () => {
    const item = await queued(moderator, await aWaitingStatement());
    const outcomes = await Promise.allSettled([
      show(moderator, item),
      hide(another, item, 'abuse'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const stands = outcomes[0]?.status === 'fulfilled' ? 'show' : 'hide';
    const details = await refused(hide(another, item, 'abuse'), 'alreadyModerated');
    expect(details).toMatchObject({ decision: stands });
    const { rows } = await cloud.owner.query(
      'select decision from moderation_decision where item_id = $1',
      [item.id],
    );
    expect(rows).toEqual([{ decision: stands }]);
  });

  it('nobody about their own words', async () => {
    const owner = await community.aResident();
    await cloud.owner.query(
      "insert into role_assignment (community_id, id, account_id, role, granted_at) values ($1, $2, $3, 'moderator', $4)",
      [community.id, uuid(), owner.accountId, cloud.now],
    );
    const statementId = await aStatement(owner, topicId, forbiddenText);
    const item = await queued(owner, statementId);
    expect(item.isOwn).toBe(true);
    expect(item.whyNotDecide?.code).toBe('ownWordsNotModerated');
    await refused(show(owner, item), 'ownWordsNotModerated');
    await show(moderator, item);
  });

  it('what its author has taken back meanwhile is nobody’s to decide any more', async () => {
    const item = await queued(moderator, await aWaitingStatement());
    await cloud.owner.query(
      'update moderation_item set taken_back = true, queued_at = null, queued_because = null where id = $1',
      [item.id],
    );
    await refused(show(moderator, item), 'moderationItemUnknown');
    expect((await author.client.moderation.ownContent.query({})).items).toEqual([]);
  });

  it('an author takes a topic back in the moment it is decided about: one of the two stands', async () => {
    for (let times = 0; times < 6; times += 1) {
      const id = await aTopic(author, { body: `${forbiddenText}，物业应该马上来处理一下。` });
      const item = await queued(moderator, id);
      const outcomes = await Promise.allSettled([
        author.client.hall.takeBackTopic.mutate({ topicId: id }),
        show(moderator, item),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { rows } = await cloud.owner.query<{ state: string }>(
        'select state from topic where id = $1',
        [id],
      );
      expect(rows[0]?.state).toBe(outcomes[0].status === 'fulfilled' ? 'draft' : 'cosigning');
      if (outcomes[0].status === 'fulfilled') {
        await author.client.hall.discardDraft.mutate({ id });
      }
    }
  });

  it('a decision stays as it was made, in a log nobody can change', async () => {
    const item = await queued(moderator, await aWaitingStatement());
    await hide(moderator, item, 'abuse');
    const tamper = (statement: string) => sql.raw(statement).execute(cloud.database);
    await expect(tamper("update moderation_decision set decision = 'show'")).rejects.toThrow(
      /permission denied/,
    );
    await expect(tamper('delete from moderation_decision')).rejects.toThrow(/permission denied/);
    const administrator = await community.aStaffMember('administrator');
    const log = await administrator.client.community.readAuditLog.query({});
    expect(log.items.map(({ action }) => action)).toContain('moderation.decide');
  });
});

describe('reports', () => {
  const report = (person: TestPerson, id: string, input: object = {}) =>
    person.client.moderation.report.mutate({ kind: 'statement', id, reason: 'abuse', ...input });
  const aShownStatement = () => aStatement(author, topicId, statementText());

  it('one brings the words before the moderators, and everybody still reads them', async () => {
    const id = await aShownStatement();
    await report(neighbour, id, { words: '这是在骂人' });
    expect(await readBy(another)).toEqual([id]);
    const item = await queued(moderator, id);
    expect(item.queuedBecause).toBe('reports');
    expect(item.reports).toMatchObject([{ reason: 'abuse', words: '这是在骂人' }]);
    expect(JSON.stringify(item)).not.toContain(neighbour.accountId);
  });

  it('three people keep the words back until a moderator has looked; the author is told, not by whom', async () => {
    const id = await aShownStatement();
    for (let people = 0; people < moderationLimits.reportersToHide; people += 1) {
      expect(await readBy(neighbour)).toEqual([id]);
      await report(await community.aResident(), id);
    }
    expect(await readBy(neighbour)).toEqual([]);
    expect(await inboxOf(author)).toEqual([
      '有多位邻居举报，暂时不显示，等管理员查看后告诉您结果。',
    ]);
    const [own] = (await author.client.moderation.ownContent.query({})).items;
    expect(own).toMatchObject({ visibility: 'waiting', hidden: null, mayAppeal: false });
    expect(JSON.stringify(own)).not.toMatch(/report/);
    const { rows } = await cloud.owner.query(
      "select account_id from audit_entry where community_id = $1 and action = 'moderation.report'",
      [community.id],
    );
    expect(rows).toHaveLength(3);
    expect(rows.every(({ account_id }) => account_id === null)).toBe(true);
  });

  it('three at once count as three', async () => {
    const id = await aShownStatement();
    const people = await Promise.all([1, 2, 3].map(() => community.aResident()));
    await Promise.all(people.map((person) => report(person, id)));
    expect(await readBy(neighbour)).toEqual([]);
  });

  it('once a moderator has found the words fit, reports never keep them back again', async () => {
    const id = await aShownStatement();
    await report(neighbour, id);
    await show(moderator, await queued(moderator, id));
    for (let people = 0; people < 5; people += 1) await report(await community.aResident(), id);
    expect(await readBy(neighbour)).toEqual([id]);
    expect((await queued(moderator, id)).queuedBecause).toBe('reports');
    expect(await inboxOf(author)).toEqual([]);
  });

  it('a report and a decision at the same moment: both are kept, nothing is lost', async () => {
    const id = await aShownStatement();
    await report(neighbour, id);
    const item = await queued(moderator, id);
    const [late] = [await community.aResident()];
    const outcomes = await Promise.allSettled([hide(moderator, item, 'abuse'), report(late, id)]);
    expect(outcomes[0].status).toBe('fulfilled');
    expect(await readBy(neighbour)).toEqual([]);
    if (outcomes[1].status === 'rejected') await refused(report(late, id), 'notShownAnyMore');
  });

  it('of one person count once; own words, hidden words, strangers’ ids are none of it', async () => {
    const id = await aShownStatement();
    await report(neighbour, id);
    await refused(report(neighbour, id), 'alreadyReported');
    await refused(report(author, id), 'ownWordsNotReported');
    await refused(report(neighbour, uuid()), 'moderatedThingUnknown');
    await refused(report(another, id, { reason: 'other' }), 'reportWordsMissing');
    const stranger = await (await aCommunity(cloud)).aResident();
    await refused(report(stranger, id), 'moderatedThingUnknown');
    await hide(moderator, await queued(moderator, id), 'abuse');
    await refused(report(another, id), 'notShownAnyMore');
  });

  it('also of words nobody screened when they came (an imported conversation)', async () => {
    const id = await aShownStatement();
    await cloud.owner.query('delete from moderation_item where subject_id = $1', [id]);
    await report(neighbour, id);
    await hide(moderator, await queued(moderator, id), 'abuse');
    expect(await readBy(neighbour)).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['写得很\u202e乱😀', '写得很乱😀'],
  ])('words are kept as plain text: %j', async (words, kept) => {
    const id = await aShownStatement();
    await report(neighbour, id, { words });
    expect((await queued(moderator, id)).reports[0]?.words).toBe(kept);
  });

  it.each(['字'.repeat(201), '字'.repeat(10_000), 'a\0b'])(
    'what does not fit is refused',
    async (words) => {
      await refused(report(neighbour, await aShownStatement(), { words }), 'inputInvalid');
    },
  );
});

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
