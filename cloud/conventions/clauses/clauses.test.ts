import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  anEditionInForce,
  aRevision,
  aTextVersion,
  comeIntoForce,
  conventionClauses,
} from '@/test/cloud/test-conventions';
import { publishDraftNow, rewriteClause } from '@/test/cloud/test-drafts-of-conventions';
import { topicContent } from '@/test/cloud/test-hall';
import { aModerator, forbiddenText } from '@/test/cloud/test-moderation';
import { aNotice, anotherBuilding } from '@/test/cloud/test-notices';
import { citeClauses } from './cite-clauses';
import { citedClauses } from './cited-clauses';
import { fixClauseNumbers } from './fix-clause-numbers';
import { numberedClauses } from './numbered-clauses';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let resident: TestPerson;
let author: TestPerson;
let names = 0;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('residentsCommittee');
  resident = await community.aResident();
  author = await community.aResident();
});
afterAll(() => cloud.stop());

const anEdition = () =>
  anEditionInForce(cloud, community, staff, { name: `第${++names}份居民公约` });
const here = <T>(work: (context: Parameters<typeof numberedClauses>[0]) => Promise<T>) =>
  inCommunity(cloud.database, community.id, (transaction) =>
    work({ transaction, communityId: community.id, now: cloud.now }),
  );
const quiet = conventionClauses[2]!;
const rubbish = conventionClauses[4]!;

const topicCiting = async (
  conventionId: string,
  paragraphIds: readonly string[],
  changes: object = {},
): Promise<string> => {
  const id = uuid();
  const cites = paragraphIds.map((paragraphId) => ({ conventionId, paragraphId }));
  await author.client.hall.submitTopic.mutate({ id, ...topicContent(changes), cites });
  return id;
};
const citedFor = (reader: TestPerson, conventionId: string, paragraphId = quiet.paragraphId) =>
  reader.client.conventions.whereCited
    .query({ conventionId, paragraphId })
    .then(({ items }) => items.map(({ title }) => title));

describe('numbers', () => {
  it('are fixed when an edition comes into force, once, and stay through the next ones', async () => {
    const edition = await anEdition();
    const { conventionId } = edition;
    const added = { paragraphId: uuid(), kind: 'clause' as const, text: '电动车不上楼充电。' };
    const [first, a, b, second, c] = conventionClauses;
    const paragraphs = [first!, b!, added, second!, c!];
    const { version } = await aTextVersion(cloud, community, staff, edition, {
      number: 2,
      paragraphs,
    });
    const labels = async () =>
      (await here((context) => numberedClauses(context, conventionId, paragraphs))).map(
        ({ label, isNew }) => `${label}${isNew ? '（新）' : ''}`,
      );
    expect(await labels()).toEqual(['第二条', '第二条之一（新）', '第三条']);
    for (let time = 0; time < 2; time += 1)
      await here((context) => fixClauseNumbers(context, conventionId, 2, version));
    expect(await labels()).toEqual(['第二条', '第二条之一', '第三条']);
    const back = [...paragraphs, a!];
    const again = await here((context) => numberedClauses(context, conventionId, back));
    expect(again.at(-1)).toMatchObject({ label: '第一条', isNew: false, chapter: second!.text });
  });
});

describe('explanations', () => {
  const explain = (conventionId: string, text: string, plainWords: string) =>
    staff.client.conventions.explainClause.mutate({
      conventionId,
      paragraphId: quiet.paragraphId,
      text,
      plainWords,
      example: '十点以后看电视戴耳机。',
    });
  const read = (conventionId: string, draftFirst = false) =>
    resident.client.conventions.clauseDetail.query({
      conventionId,
      paragraphId: quiet.paragraphId,
      draftFirst,
    });

  it('belong to exactly the words they explain: a draft does not touch those of the edition in force', async () => {
    const { conventionId } = await anEdition();
    await explain(conventionId, quiet.text, '晚上十点以后小点声。');
    await aRevision(cloud, community, staff, conventionId, { state: 'drafting', number: 2 });
    await staff.client.conventions.beginText.mutate({ conventionId, from: 'edition' });
    await rewriteClause(staff, conventionId, 2, '晚上九点以后放低音量。');
    await publishDraftNow(staff, conventionId);
    expect(await read(conventionId)).toMatchObject({
      label: '第二条',
      standing: 'inForce',
      inDraft: 'reworded',
      explanation: { plainWords: '晚上十点以后小点声。', by: '居民委员会', isStale: false },
    });
    expect(await read(conventionId, true)).toMatchObject({
      standing: 'draft',
      explanation: { plainWords: '晚上十点以后小点声。', isStale: true },
    });
    await explain(conventionId, '晚上九点以后放低音量。', '晚上九点以后小点声。');
    expect((await read(conventionId)).explanation?.plainWords).toBe('晚上十点以后小点声。');
    expect((await read(conventionId, true)).explanation).toMatchObject({
      plainWords: '晚上九点以后小点声。',
      isStale: false,
    });
  });

  it('once the clause is changed they are marked until they are written again', async () => {
    const edition = await anEdition();
    const { conventionId } = edition;
    await explain(conventionId, quiet.text, '晚上十点以后小点声。');
    const changed = conventionClauses.map((one) =>
      one === quiet ? { ...one, text: '晚上九点半以后放低音量。' } : one,
    );
    await comeIntoForce(cloud, community, staff, edition, { number: 2, paragraphs: changed });
    expect((await read(conventionId)).explanation).toMatchObject({ isStale: true });
    await refused(explain(conventionId, quiet.text, '晚上小点声。'), 'paragraphChangedMeanwhile');
    await explain(conventionId, '晚上九点半以后放低音量。', '晚上九点半以后小点声。');
    expect((await read(conventionId)).explanation).toMatchObject({ isStale: false });
  });

  it('headings have none, and neither too little, too much nor unfit words are taken', async () => {
    const { conventionId } = await anEdition();
    const { paragraphId, text } = conventionClauses[0]!;
    const { explainClause } = staff.client.conventions;
    const said = { conventionId, paragraphId, text, plainWords: '这是一章的名字。', example: '' };
    await refused(explainClause.mutate(said), 'clauseIsHeading');
    const ofClause = { ...said, paragraphId: quiet.paragraphId, text: quiet.text };
    await refused(explainClause.mutate({ ...ofClause, plainWords: '小声' }), 'plainWordsLength');
    await refused(
      explainClause.mutate({ ...ofClause, example: '长'.repeat(501) }),
      'exampleLength',
    );
    await refused(
      explainClause.mutate({ ...ofClause, plainWords: forbiddenText }),
      'wordsNotAllowed',
    );
    await refused(explainClause.mutate({ ...ofClause, paragraphId: uuid() }), 'paragraphUnknown');
  });
});

describe('citations', () => {
  it('stand on the topic as the clause read then, and say when it reads differently now', async () => {
    const edition = await anEdition();
    const { conventionId } = edition;
    const topicId = await topicCiting(conventionId, [rubbish.paragraphId, quiet.paragraphId]);
    const cites = async () =>
      (await resident.client.hall.topicDetail.query({ topicId })).cites.map(
        ({ label, edition: from, text, changedSince }) => ({ label, from, text, changedSince }),
      );
    const [second, third] = [
      { label: '第二条', from: 1, text: quiet.text, changedSince: false },
      { label: '第三条', from: 1, text: rubbish.text, changedSince: false },
    ];
    expect(await cites()).toEqual([second, third]);
    const without = conventionClauses.filter((one) => one !== quiet);
    await comeIntoForce(cloud, community, staff, edition, { number: 2, paragraphs: without });
    expect(await cites()).toEqual([{ ...second, changedSince: true }, third]);
    const { standing, text } = await resident.client.conventions.clauseDetail.query({
      conventionId,
      paragraphId: quiet.paragraphId,
    });
    expect({ standing, text }).toEqual({ standing: 'removed', text: quiet.text });
  });

  it('only what is in force, five at most, each once', async () => {
    const { conventionId } = await anEdition();
    const { paragraphId } = quiet;
    const heading = conventionClauses[0]!.paragraphId;
    await refused(topicCiting(conventionId, [heading]), 'clauseNotInForce');
    await refused(topicCiting(conventionId, [uuid()]), 'clauseNotInForce');
    await refused(topicCiting(uuid(), [paragraphId]), 'clauseNotInForce');
    const many = Array.from({ length: 6 }, () => uuid());
    await refused(topicCiting(conventionId, many), 'citationsTooMany');
    const topicId = await topicCiting(conventionId, [paragraphId, paragraphId]);
    const { cites } = await resident.client.hall.topicDetail.query({ topicId });
    expect(cites).toHaveLength(1);
  });

  it('a topic that waits or is hidden shows nowhere, but to its author and moderators', async () => {
    const { conventionId } = await anEdition();
    await topicCiting(conventionId, [quiet.paragraphId], { title: '楼上晚上太吵' });
    const title = '有一件事要说';
    await topicCiting(conventionId, [quiet.paragraphId], { title, body: forbiddenText });
    expect(await citedFor(resident, conventionId)).toEqual(['楼上晚上太吵']);
    expect(await citedFor(author, conventionId)).toEqual([title, '楼上晚上太吵']);
    const moderator = await aModerator(community);
    expect(await citedFor(moderator, conventionId)).toEqual([title, '楼上晚上太吵']);
  });

  it('a notice addressed to others never shows, not even as a place in the list', async () => {
    const { conventionId } = await anEdition();
    const { buildingId } = await anotherBuilding(cloud, community, `${names + 1}栋`);
    const everybodys = await aNotice(staff.client, { title: '请大家遵守公约' });
    const theirs = await aNotice(staff.client, {
      title: '二栋的各位请注意',
      audience: { kind: 'buildings', ids: [buildingId] },
    });
    for (const id of [everybodys, theirs])
      await here((context) =>
        citeClauses(context, { kind: 'notice', id }, [
          { conventionId, paragraphId: quiet.paragraphId },
        ]),
      );
    expect(await citedFor(staff, conventionId)).toEqual(['二栋的各位请注意', '请大家遵守公约']);
    const first = await resident.client.conventions.whereCited.query({
      conventionId,
      paragraphId: quiet.paragraphId,
      limit: 1,
    });
    expect(first).toMatchObject({ items: [{ title: '请大家遵守公约' }], nextCursor: null });
    const onNotice = await here((context) => citedClauses(context, { kind: 'notice', id: theirs }));
    expect(onNotice).toMatchObject([{ label: '第二条' }]);
  });

  it('a topic handed in again cites what it says then', async () => {
    const { conventionId } = await anEdition();
    const cites = [{ conventionId, paragraphId: quiet.paragraphId }];
    const id = uuid();
    const content = topicContent({ body: forbiddenText });
    await author.client.hall.submitTopic.mutate({ id, ...content, cites });
    await author.client.hall.takeBackTopic.mutate({ topicId: id });
    expect(await citedFor(author, conventionId)).toEqual([]);
    const draft = await author.client.hall.topicDraft.query({ id });
    expect(draft.cites).toMatchObject([{ paragraphId: quiet.paragraphId }]);
    await author.client.hall.submitTopic.mutate({ id, ...topicContent(), cites: [] });
    expect((await resident.client.hall.topicDetail.query({ topicId: id })).cites).toEqual([]);
  });

  it('come in pages, and clauses to cite are found by their words', async () => {
    const { conventionId } = await anEdition();
    for (let topic = 0; topic < 3; topic += 1)
      await topicCiting(conventionId, [quiet.paragraphId], { title: `第${topic}个议题说噪声` });
    const { conventions } = resident.client;
    const clause = { conventionId, paragraphId: quiet.paragraphId, limit: 2 };
    const first = await conventions.whereCited.query(clause);
    const next = await conventions.whereCited.query({ ...clause, cursor: first.nextCursor });
    expect([...first.items, ...next.items].map(({ title }) => title)).toEqual([
      '第2个议题说噪声',
      '第1个议题说噪声',
      '第0个议题说噪声',
    ]);
    expect(next.nextCursor).toBeNull();
    const found = await conventions.citableClauses.query({ conventionId, search: '音量' });
    expect(found.items).toMatchObject([{ label: '第二条', text: quiet.text }]);
  });
});
