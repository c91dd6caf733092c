import { mostOpenSuggestions } from '@/shared/texts/text-limits';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { anAcceptedTopic } from '@/test/cloud/test-hall';
import { aModerator, forbiddenText, hide, queued, show } from '@/test/cloud/test-moderation';
import {
  aPublishedText,
  aSuggestion,
  publishNow,
  suggestionTo,
  textDeskOf,
} from '@/test/cloud/test-texts';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let staff: TestPerson;
let neighbour: TestPerson;
let other: TestPerson;
let moderator: TestPerson;
let topicId: string;
let paragraphs: Awaited<ReturnType<typeof aPublishedText>>;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  author = await community.aResident();
  staff = await community.aStaffMember('ownersCommittee');
  moderator = await aModerator(community);
});
beforeEach(async () => {
  neighbour = await community.aResident();
  other = await community.aResident();
  topicId = await anAcceptedTopic(author, staff);
  paragraphs = await aPublishedText(staff, topicId);
});
afterAll(() => cloud.stop());

const list = (
  which: 'open' | 'decided' | 'mine',
  reader = other,
  paragraphId: string | null = null,
) =>
  reader.client.hall.textSuggestions
    .query({ topicId, list: which, paragraphId })
    .then(({ items }) => items);
const text = async () =>
  (await other.client.hall.topicText.query({ topicId })).items.map((one) => one.text);
const accept = (
  writer: TestPerson,
  accepted: (string | { suggestionId: string; byHand: { onText: string; wording: string } })[],
) =>
  writer.client.hall.acceptSuggestions.mutate({
    topicId,
    note: '',
    accepted: accepted.map((one) =>
      typeof one === 'string' ? { suggestionId: one, byHand: null } : one,
    ),
  });
const answer = (writer: TestPerson, suggestionId: string, words = '物业不同意，先按原来的办。') =>
  writer.client.hall.answerSuggestion.mutate({ topicId, suggestionId, answer: words });
const support = (person: TestPerson, suggestionId: string, supports = true) =>
  person.client.hall.supportSuggestion.mutate({ topicId, suggestionId, supports });
const rewrite = async (writer: TestPerson, paragraphId: string, wording: string) => {
  const { revision } = await textDeskOf(writer, topicId);
  await writer.client.hall.editText.mutate({
    topicId,
    revision,
    edit: { kind: 'write', paragraphId, paragraphKind: 'clause', text: wording },
  });
  await publishNow(writer, topicId);
};
const messagesOf = async ({ accountId }: TestPerson) =>
  (
    await cloud.owner.query('select title from message where account_id = $1', [accountId])
  ).rows.map(({ title }) => title);
const managed = () => paragraphs[3]!;
const priced = () => paragraphs[4]!;

describe('a suggestion', () => {
  it('stands beside its paragraph, with what it would change and why', async () => {
    await aSuggestion(neighbour, topicId, managed());
    const read = await other.client.hall.topicText.query({ topicId });
    expect(read.openSuggestions).toBe(1);
    expect(read.items.map(({ openSuggestions }) => openSuggestions)).toEqual([0, 0, 0, 1, 0]);
    expect(await list('open', other, managed().paragraphId)).toMatchObject([
      {
        kind: 'reword',
        position: 4,
        authorName: expect.stringMatching(/^1栋 /),
        isMine: false,
        state: 'open',
        reason: '两家一起管更放心。',
        outdated: null,
        segments: expect.arrayContaining([{ kind: 'added', text: '业委会和物业共同' }]),
      },
    ]);
    expect(await list('open', other, priced().paragraphId)).toEqual([]);
  });

  it('is held against the words its author has read, and needs a published text', async () => {
    const suggestion = suggestionTo(topicId, managed());
    await rewrite(staff, managed().paragraphId, '由业委会负责日常管理。');
    const send = (changes: object) =>
      neighbour.client.hall.suggestChange.mutate({ ...suggestion, ...changes });
    await refused(send({}), 'paragraphChangedMeanwhile');
    await refused(send({ paragraphId: suggestion.id }), 'paragraphUnknown');
    await refused(
      send({ originalText: '由业委会负责日常管理。', reason: '好' }),
      'suggestionReasonLength',
    );
    await refused(
      send({ originalText: '由业委会负责日常管理。', wording: '由业委会负责日常管理。' }),
      'suggestionUnchanged',
    );
    const withoutText = await anAcceptedTopic(author, staff);
    await refused(send({ topicId: withoutText }), 'textNotFound');
  });

  it('is not made twice, whatever the phone does', async () => {
    const id = await aSuggestion(neighbour, topicId, managed());
    const again = { ...suggestionTo(topicId, managed()) };
    await refused(
      neighbour.client.hall.suggestChange.mutate({ ...again, id }),
      'suggestionRepeated',
    );
    await refused(neighbour.client.hall.suggestChange.mutate(again), 'suggestionRepeated');
    await aSuggestion(other, topicId, managed());
    expect(await list('open')).toHaveLength(2);
  });

  it(`at most ${mostOpenSuggestions} of one person wait, sent from two phones too`, async () => {
    for (let made = 1; made < mostOpenSuggestions; made += 1)
      await aSuggestion(neighbour, topicId, managed(), { wording: `第 ${made} 种写法` });
    const outcomes = await Promise.allSettled(
      ['甲', '乙', '丙'].map((wording) => aSuggestion(neighbour, topicId, managed(), { wording })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [first] = await list('mine', neighbour);
    await neighbour.client.hall.withdrawSuggestion.mutate({ suggestionId: first!.id });
    await aSuggestion(neighbour, topicId, priced());
  });

  it('can be taken back by its author alone, while it waits', async () => {
    const suggestionId = await aSuggestion(neighbour, topicId, managed());
    const withdraw = (person: TestPerson) =>
      person.client.hall.withdrawSuggestion.mutate({ suggestionId });
    await refused(withdraw(other), 'suggestionNotByYou');
    await withdraw(neighbour);
    await refused(withdraw(neighbour), 'suggestionNotOpen');
    await refused(accept(staff, [suggestionId]), 'suggestionNotOpen');
    expect(await list('open')).toEqual([]);
    expect(await list('mine', neighbour)).toMatchObject([{ state: 'withdrawn', decision: null }]);
  });

  it.each<[string, object, 'paragraphLength' | 'suggestionReasonLength' | 'inputInvalid']>([
    ['a wording of 501', { wording: '长'.repeat(501) }, 'paragraphLength'],
    ['10,000 characters', { wording: '长'.repeat(10_000) }, 'inputInvalid'],
    ['a reason of 301', { reason: '长'.repeat(301) }, 'suggestionReasonLength'],
    ['NUL', { reason: '理由\u0000在这里' }, 'inputInvalid'],
    ['an id that is none', { id: "'; drop table text_suggestion; --" }, 'inputInvalid'],
  ])('never has %s', async (_what, changes, code) => {
    await refused(
      neighbour.client.hall.suggestChange.mutate({
        ...suggestionTo(topicId, managed()),
        ...changes,
      }),
      code,
    );
  });
});

describe('the paragraph one speaks of', () => {
  const paragraphOf = (paragraphId: string) =>
    other.client.hall.textParagraph.query({ topicId, paragraphId });

  it('is the one of the current version', async () => {
    await rewrite(staff, managed().paragraphId, '由业委会负责日常管理。');
    expect(await paragraphOf(managed().paragraphId)).toMatchObject({
      version: 2,
      paragraph: { position: 4, text: '由业委会负责日常管理。' },
      maySuggest: true,
      whyItStands: null,
    });
  });

  it('is missing once it was taken away', async () => {
    await accept(staff, [
      await aSuggestion(other, topicId, managed(), { kind: 'remove', wording: '' }),
    ]);
    await refused(paragraphOf(managed().paragraphId), 'paragraphUnknown');
  });
});

describe('support', () => {
  it('counts each neighbour once, and can be taken back', async () => {
    const id = await aSuggestion(neighbour, topicId, managed());
    await Promise.all([support(other, id), support(other, id), support(author, id)]);
    expect(await list('open')).toMatchObject([{ supportCount: 2, isSupported: true }]);
    expect(await support(other, id, false)).toEqual({ supportCount: 1 });
    expect(await support(other, id, false)).toEqual({ supportCount: 1 });
    await refused(support(neighbour, id), 'ownSuggestion');
  });

  it('puts the most supported first, in pages that miss none', async () => {
    const ids: string[] = [];
    for (const wording of ['甲', '乙', '丙', '丁'])
      ids.push(await aSuggestion(neighbour, topicId, managed(), { wording }));
    await support(other, ids[1]!);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { wording: string }[]; nextCursor: string | null } =
        await other.client.hall.textSuggestions.query({ topicId, list: 'open', cursor, limit: 2 });
      seen.push(...page.items.map(({ wording }) => wording));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['乙', '丁', '丙', '甲']);
  });
});

describe('accepting', () => {
  it('makes one version with exactly these changes, names who suggested, and tells them', async () => {
    const ids = [
      await aSuggestion(neighbour, topicId, managed()),
      await aSuggestion(other, topicId, priced(), { kind: 'addAfter', wording: '孤寡老人免费。' }),
      await aSuggestion(neighbour, topicId, paragraphs[0]!, { kind: 'remove', wording: '' }),
    ];
    expect(await accept(staff, ids)).toEqual({ version: 2 });
    expect(await text()).toEqual([
      '一、选址',
      '充电桩装在南门西侧空地。',
      '由业委会和物业共同管理。',
      '每度电收费一元。',
      '孤寡老人免费。',
    ]);
    const [version] = (await other.client.hall.textVersions.query({ topicId })).items;
    expect(version).toMatchObject({ number: 2, summary: '改了 1 段，新增 1 段，删去 1 段' });
    expect(version!.creditedNames).toHaveLength(2); // Three suggestions of two people.
    expect(await messagesOf(neighbour)).toContain('您的修改建议采纳了');
    const { timeline } = await other.client.hall.topicDetail.query({ topicId });
    expect(timeline.at(-1)!.sentence).toMatch(/采纳了 3 条修改建议$/);
    expect(await list('decided')).toMatchObject(
      ids.map(() => ({ state: 'accepted', decision: { by: '业主委员会', version: 2 } })),
    );
  });

  it('two writers who accept the same at once make one version', async () => {
    const id = await aSuggestion(neighbour, topicId, managed());
    const outcomes = await Promise.allSettled([accept(staff, [id]), accept(author, [id])]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await other.client.hall.textVersions.query({ topicId })).items).toHaveLength(2);
    await refused(accept(staff, [id]), 'suggestionNotOpen');
  });

  it('two writers who accept different ones, crossing, both come to pass', async () => {
    const one = await aSuggestion(neighbour, topicId, managed());
    const two = await aSuggestion(neighbour, topicId, priced(), { wording: '每度电收费八角。' });
    await Promise.all([accept(staff, [one]), accept(author, [two])]);
    expect(await text()).toEqual(
      expect.arrayContaining(['由业委会和物业共同管理。', '每度电收费八角。']),
    );
    expect((await other.client.hall.textVersions.query({ topicId })).items).toHaveLength(3);
  });

  it('all or none: one that does not fit keeps the others open', async () => {
    const fits = await aSuggestion(neighbour, topicId, managed());
    const twice = await aSuggestion(other, topicId, managed(), { wording: '由居委会管理。' });
    await refused(accept(staff, [fits, twice]), 'suggestionsOverlap');
    const comment = await aSuggestion(other, topicId, priced(), { kind: 'comment', wording: '' });
    await refused(accept(staff, [fits, comment]), 'suggestionOnlyComment');
    expect(await list('open')).toHaveLength(3);
    expect((await other.client.hall.textVersions.query({ topicId })).items).toHaveLength(1);
  });

  it('what was suggested of earlier words is applied by hand to the words of now', async () => {
    const suggestionId = await aSuggestion(neighbour, topicId, managed());
    await rewrite(author, managed().paragraphId, '由业委会负责日常管理。');
    await refused(accept(staff, [suggestionId]), 'suggestionOutdated');
    expect(await list('open')).toMatchObject([{ outdated: { now: '由业委会负责日常管理。' } }]);
    const byHand = { onText: managed().text, wording: '由业委会牵头、物业配合管理。' };
    await refused(accept(staff, [{ suggestionId, byHand }]), 'suggestionOutdated');
    await accept(staff, [
      { suggestionId, byHand: { ...byHand, onText: '由业委会负责日常管理。' } },
    ]);
    expect((await text())[3]).toBe('由业委会牵头、物业配合管理。');
    expect(await list('decided')).toMatchObject([{ state: 'accepted' }]);
  });

  it('of a paragraph that is gone is refused; an answer is still possible', async () => {
    const id = await aSuggestion(neighbour, topicId, managed());
    await accept(staff, [
      await aSuggestion(other, topicId, managed(), { kind: 'remove', wording: '' }),
    ]);
    await refused(accept(staff, [id]), 'suggestionParagraphGone');
    expect(await list('open')).toMatchObject([{ position: null, outdated: { now: null } }]);
    await answer(staff, id);
  });

  it('leaves what writers have not published to themselves', async () => {
    const { revision } = await textDeskOf(staff, topicId);
    await staff.client.hall.editText.mutate({
      topicId,
      revision,
      edit: {
        kind: 'write',
        paragraphId: priced().paragraphId,
        paragraphKind: 'clause',
        text: '还没想好的收费。',
      },
    });
    await accept(author, [await aSuggestion(neighbour, topicId, managed())]);
    expect((await text()).at(-1)).toBe('每度电收费一元。');
    const desk = await textDeskOf(staff, topicId);
    expect(desk.items.map((one) => one.text).slice(3)).toEqual([
      '由业委会和物业共同管理。',
      '还没想好的收费。',
    ]);
    expect(desk.revision).toBe(revision + 2);
  });
});

describe('an answer', () => {
  it('ends a suggestion with a reason everybody reads, and its author is told', async () => {
    const id = await aSuggestion(neighbour, topicId, managed());
    const comment = await aSuggestion(other, topicId, priced(), { kind: 'comment', wording: '' });
    await refused(answer(staff, id, '不行'), 'suggestionAnswerLength');
    await refused(answer(staff, id, forbiddenText), 'wordsNotAllowed');
    expect(await answer(staff, id)).toEqual({ state: 'rejected' });
    expect(await answer(author, comment)).toEqual({ state: 'answered' });
    await refused(answer(author, id), 'suggestionNotOpen');
    expect(await list('decided')).toMatchObject([
      { state: 'answered', decision: { by: expect.stringMatching(/^1栋 /) } },
      { state: 'rejected', decision: { by: '业主委员会', answer: '物业不同意，先按原来的办。' } },
    ]);
    expect(await messagesOf(neighbour)).toEqual(['您的修改建议没有采纳']);
    expect(await messagesOf(other)).toEqual(['您的意见有了答复']);
    const [version] = (await other.client.hall.textVersions.query({ topicId })).items;
    expect(version!.number).toBe(1);
  });
});

describe('once the topic is put to a vote', () => {
  it('nothing changes the text any more, but every suggestion can still be answered', async () => {
    const id = await aSuggestion(neighbour, topicId, managed());
    await cloud.owner.query("update topic set state = 'polling' where id = $1", [topicId]);
    const { revision } = await textDeskOf(staff, topicId);
    await refused(accept(staff, [id]), 'textFrozen');
    await refused(publishNow(staff, topicId), 'textFrozen');
    await refused(
      staff.client.hall.editText.mutate({
        topicId,
        revision,
        edit: { kind: 'title', title: '新标题' },
      }),
      'textFrozen',
    );
    await refused(
      neighbour.client.hall.suggestChange.mutate(suggestionTo(topicId, priced())),
      'textFrozen',
    );
    await refused(support(other, id), 'textFrozen');
    await answer(staff, id);
    const { viewer } = await staff.client.hall.topicText.query({ topicId });
    expect(viewer).toMatchObject({
      maySuggest: false,
      whyItStands: expect.stringContaining('不能再改'),
    });
  });
});

describe('words nobody has looked at', () => {
  const bad = { reason: forbiddenText };

  it('are seen by their author alone, count for nothing and cannot be accepted', async () => {
    const id = await aSuggestion(neighbour, topicId, managed(), bad);
    expect(await list('open')).toEqual([]);
    expect(await list('open', staff)).toEqual([]);
    expect(await list('mine', neighbour)).toMatchObject([{ id, visibility: 'waiting' }]);
    expect((await other.client.hall.topicText.query({ topicId })).openSuggestions).toBe(0);
    await refused(support(other, id), 'suggestionNotFound');
    await refused(accept(staff, [id]), 'suggestionNotFound');
    await refused(answer(staff, id), 'suggestionNotFound');
  });

  it('are shown once a moderator has let them pass', async () => {
    const id = await aSuggestion(neighbour, topicId, managed(), bad);
    await show(moderator, await queued(moderator, id));
    expect(await list('open')).toMatchObject([{ id, visibility: 'shown' }]);
  });

  it('hidden, they leave their place only where neighbours had supported them', async () => {
    const id = await aSuggestion(neighbour, topicId, managed(), bad);
    await show(moderator, await queued(moderator, id));
    await support(other, id);
    await cloud.owner.query("update text_suggestion set visibility = 'hidden' where id = $1", [id]);
    expect(await list('open')).toMatchObject([
      { id, visibility: 'hidden', wording: '', reason: '', segments: [], outdated: null },
    ]);
    await refused(support(other, id), 'suggestionNotOpen');
    await refused(accept(staff, [id]), 'suggestionNotOpen');
    const alone = await aSuggestion(neighbour, topicId, priced(), {
      ...bad,
      wording: '另一种收费。',
    });
    await hide(moderator, await queued(moderator, alone), 'abuse');
    expect((await list('open')).map((one) => one.id)).toEqual([id]);
    expect(await list('mine', neighbour)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: alone, hiddenReason: '辱骂、人身攻击' }),
      ]),
    );
  });
});
