import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic, aTopic } from '@/test/cloud/test-hall';
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
