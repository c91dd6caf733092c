import { v7 as uuid } from 'uuid';
import { moderationLimits } from '@/shared/moderation/moderation-limits';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { aModerator, hide, queued, show } from '@/test/cloud/test-moderation';
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

const readBy = async (person: TestPerson): Promise<string[]> =>
  (await person.client.hall.listStatements.query({ topicId })).items.map(({ id }) => id);
const inboxOf = async (person: TestPerson) =>
  (await person.client.messages.listMessages.query({})).items
    .filter(({ kind }) => kind === 'moderationOutcome')
    .map(({ body }) => body);

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
