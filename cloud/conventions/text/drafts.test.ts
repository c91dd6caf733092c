import { inCommunity } from '@/cloud/platform/database';
import type { DraftBeginning } from '@/shared/conventions/clauses/drafting-rules';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  aConvention,
  anEditionInForce,
  aRevision,
  conventionClauses,
} from '@/test/cloud/test-conventions';
import {
  aPublishedDraft,
  draftDeskOf,
  publishDraftNow,
  rewriteClause,
  suggestionToDraft,
} from '@/test/cloud/test-drafts-of-conventions';
import { aModerator, forbiddenText, queued, show } from '@/test/cloud/test-moderation';
import { advanceRevision } from '../advance-revision';
import { lockConvention, openRevision } from '../convention-rows';
import { draftOfRound } from './round-draft';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
let neighbour: TestPerson;
let other: TestPerson;
let names = 0;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  staff = await community.aStaffMember('residentsCommittee');
  neighbour = await community.aResident();
  other = await community.aResident();
});
afterAll(() => cloud.stop());

const name = () => `第${++names}份居民公约`;

async function aDraftingConvention(): Promise<string> {
  const { conventionId } = await aConvention(cloud, community, staff, { name: name() });
  await aRevision(cloud, community, staff, conventionId, { state: 'drafting' });
  return conventionId;
}

/** Edition 1 in force and a second round that is drafting. */
async function aSecondRound(): Promise<string> {
  const { conventionId } = await anEditionInForce(cloud, community, staff, { name: name() });
  await aRevision(cloud, community, staff, conventionId, { state: 'drafting', number: 2 });
  return conventionId;
}

const setState = (conventionId: string, state: string, version: number | null = null) =>
  cloud.owner.query(
    `update convention_revision set state = $2, version = coalesce($3, version),
       ended_at = case when $2 = 'abandoned' then $4::timestamptz end
     where convention_id = $1 and state not in ('inForce', 'superseded', 'abandoned')`,
    [conventionId, state, version, cloud.now],
  );

/** Hands the draft in as the review does. Answers its version. */
const handIn = (conventionId: string): Promise<number> =>
  inCommunity(cloud.database, community.id, async (transaction) => {
    const context = { transaction, communityId: community.id, now: cloud.now };
    await lockConvention(context, conventionId);
    const revision = (await openRevision(context, conventionId))!;
    const { version } = (await draftOfRound(context, revision))!;
    const step = { event: 'submitForReview', version, details: {} } as const;
    await advanceRevision(context, revision, step);
    return version;
  });

const textFor = (conventionId: string, which: 'inForce' | 'draft' | null = null) =>
  other.client.conventions.conventionText.query({ conventionId, which });
const begin = (conventionId: string, from: DraftBeginning) =>
  staff.client.conventions.beginText.mutate({ conventionId, from });

describe('a draft begins', () => {
  it('from the template of its kind, chapters and all', async () => {
    const conventionId = await aDraftingConvention();
    await refused(textFor(conventionId), 'draftNotPublished');
    const items = await aPublishedDraft(staff, conventionId);
    expect(items[0]).toMatchObject({ kind: 'heading', label: null });
    expect(items[1]).toMatchObject({ kind: 'clause', label: '第一条' });
    expect((await textFor(conventionId)).version).toMatchObject({
      number: 1,
      isDraft: true,
      isInForce: false,
      edition: null,
      authorName: '居民委员会',
    });
  });

  it('from the edition in force, whose clauses keep who they are; that stays in force meanwhile', async () => {
    const conventionId = await aSecondRound();
    const desk = await staff.client.conventions.textDesk.query({ conventionId });
    expect(desk).toMatchObject({ text: null, mayBeginFrom: ['edition', 'template', 'blank'] });
    await begin(conventionId, 'edition');
    await rewriteClause(staff, conventionId, 2, '晚上九点以后放低音量。');
    expect((await textFor(conventionId)).version).toMatchObject({ isInForce: true, edition: 1 });
    await publishDraftNow(staff, conventionId);
    const draft = await textFor(conventionId, 'draft');
    expect(draft.items.map(({ paragraphId }) => paragraphId)).toEqual(
      conventionClauses.map(({ paragraphId }) => paragraphId),
    );
    expect(draft.items[2]).toMatchObject({ label: '第二条', text: '晚上九点以后放低音量。' });
    expect((await textFor(conventionId, 'inForce')).items[2]).toMatchObject({
      text: '晚上十点以后放低音量。',
    });
  });

  it('once a round; of two at the same moment one, the other is told', async () => {
    const conventionId = await aDraftingConvention();
    const outcomes = await Promise.allSettled([
      begin(conventionId, 'template'),
      begin(conventionId, 'template'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await refused(begin(conventionId, 'template'), 'draftBegunAlready');
  });

  it('from nothing: it is written by hand, and published once it says something', async () => {
    const conventionId = await aDraftingConvention();
    await begin(conventionId, 'blank');
    const { revision, items } = await draftDeskOf(staff, conventionId);
    expect(items).toEqual([]);
    await refused(publishDraftNow(staff, conventionId), 'textEmpty');
    await staff.client.conventions.editText.mutate({
      conventionId,
      revision,
      edit: { kind: 'insert', afterId: null, text: '第一章 总则\n大家的事大家商量着办。' },
    });
    await publishDraftNow(staff, conventionId);
    expect((await textFor(conventionId)).items.map(({ label }) => label)).toEqual([null, '第一条']);
  });

  it('from nothing that is not there', async () => {
    const conventionId = await aDraftingConvention();
    await refused(begin(conventionId, 'edition'), 'draftNothingToBeginFrom');
    await refused(begin(conventionId, 'lastDraft'), 'draftNothingToBeginFrom');
  });

  it('the draft of a round that was abandoned is not taken for the next one, but may be gone on with', async () => {
    const conventionId = await aSecondRound();
    await aPublishedDraft(staff, conventionId, 'edition');
    await setState(conventionId, 'abandoned');
    await aRevision(cloud, community, staff, conventionId, { state: 'drafting', number: 3 });
    expect((await textFor(conventionId)).version).toMatchObject({ isInForce: true });
    await refused(textFor(conventionId, 'draft'), 'draftNotPublished');
    const desk = await staff.client.conventions.textDesk.query({ conventionId });
    expect(desk.mayBeginFrom).toEqual(['edition', 'template', 'lastDraft', 'blank']);
    await begin(conventionId, 'lastDraft');
    expect((await draftDeskOf(staff, conventionId)).items[1]).toMatchObject({
      text: '大家商量以后改过的一条。',
    });
    // It may be proposed as it was left; only what changes nothing of its own round is not.
    await publishDraftNow(staff, conventionId);
    expect((await textFor(conventionId, 'draft')).version).toMatchObject({ isDraft: true });
    await refused(publishDraftNow(staff, conventionId), 'textUnchanged');
  });
});

describe('the words change while a draft is written, and only then', () => {
  it.each([
    ['collecting', 'draftNotYet'],
    ['reviewing', 'conventionTextStands'],
    ['adopting', 'conventionTextStands'],
    ['filing', 'conventionTextStands'],
  ] as const)('not while %s', async (state, code) => {
    const { conventionId } = await aConvention(cloud, community, staff, { name: name() });
    const version = state === 'collecting' ? {} : { version: 1 };
    await aRevision(cloud, community, staff, conventionId, { state, ...version });
    await refused(begin(conventionId, 'template'), code);
    const { conventions } = staff.client;
    const edit = { kind: 'title', title: '新的标题' } as const;
    await refused(conventions.editText.mutate({ conventionId, revision: 1, edit }), code);
    await refused(conventions.publishText.mutate({ conventionId, revision: 1, note: '' }), code);
    const suggestion = suggestionToDraft(conventionId, conventionClauses[1]!);
    await refused(neighbour.client.conventions.suggestChange.mutate(suggestion), code);
  });

  it('not without a round, and not before the draft is begun', async () => {
    const { conventionId } = await anEditionInForce(cloud, community, staff, { name: name() });
    await refused(begin(conventionId, 'edition'), 'conventionNotBeingRevised');
    const drafting = await aDraftingConvention();
    const edit = { kind: 'title', title: '新的标题' } as const;
    await refused(
      staff.client.conventions.editText.mutate({ conventionId: drafting, revision: 1, edit }),
      'draftNotBegun',
    );
  });

  it('no version appears once the draft is handed in, even at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const conventionId = await aDraftingConvention();
      await aPublishedDraft(staff, conventionId);
      await rewriteClause(staff, conventionId, 1, '一条刚刚改过的规矩。');
      const publishing = publishDraftNow(staff, conventionId).catch(() => null);
      const [handedIn] = await Promise.all([handIn(conventionId), publishing]);
      expect((await textFor(conventionId)).version.number).toBe(handedIn);
      await refused(publishDraftNow(staff, conventionId), 'conventionTextStands');
    }
  });

  it('of two writers the second is told; a clause moved and edited in one version is both', async () => {
    const conventionId = await aSecondRound();
    await begin(conventionId, 'edition');
    const { conventions } = staff.client;
    const { revision, items } = await draftDeskOf(staff, conventionId);
    const move = {
      kind: 'move',
      paragraphId: items[4]!.paragraphId,
      afterId: items[0]!.paragraphId,
    } as const;
    await conventions.editText.mutate({ conventionId, revision, edit: move });
    await refused(
      conventions.editText.mutate({ conventionId, revision, edit: move }),
      'textChangedMeanwhile',
    );
    await rewriteClause(staff, conventionId, 1, '垃圾分成四类投放，不乱扔杂物。');
    const changes = await conventions.unpublishedChanges.query({ conventionId });
    expect(changes.items.filter((row) => row.kind === 'changed')).toMatchObject([
      { change: 'reworded', moved: true, label: '第三条', positionBefore: 5, positionAfter: 2 },
    ]);
    await publishDraftNow(staff, conventionId);
    const compared = await other.client.conventions.textComparison.query({
      conventionId,
      older: 1,
      newer: 2,
    });
    expect(compared.items).toEqual(changes.items);
  });
});

describe('suggestions to a draft', () => {
  it('stand beside their clause, are taken over into a version, and their author is told', async () => {
    const conventionId = await aDraftingConvention();
    const items = await aPublishedDraft(staff, conventionId);
    const suggestion = suggestionToDraft(conventionId, items[2]!);
    await neighbour.client.conventions.suggestChange.mutate(suggestion);
    await other.client.conventions.supportSuggestion.mutate({
      conventionId,
      suggestionId: suggestion.id,
      supports: true,
    });
    expect((await textFor(conventionId)).items[2]).toMatchObject({ openSuggestions: 1 });
    const listed = await other.client.conventions.textSuggestions.query({
      conventionId,
      list: 'open',
    });
    expect(listed.items).toMatchObject([{ label: '第二条', supportCount: 1, isSupported: true }]);
    const accepted = [{ suggestionId: suggestion.id, byHand: null }];
    await staff.client.conventions.acceptSuggestions.mutate({ conventionId, accepted, note: '' });
    expect((await textFor(conventionId)).items[2]).toMatchObject({ text: suggestion.wording });
    const { rows } = await cloud.owner.query(
      'select kind, subject_id, title from message where account_id = $1',
      [neighbour.accountId],
    );
    expect(rows).toContainEqual({
      kind: 'conventionStep',
      subject_id: conventionId,
      title: '您的修改建议采纳了',
    });
  });

  it('unfit words wait for a moderator and are seen by nobody else', async () => {
    const conventionId = await aDraftingConvention();
    const items = await aPublishedDraft(staff, conventionId);
    const suggestion = suggestionToDraft(conventionId, items[2]!, forbiddenText);
    const { visibility } = await neighbour.client.conventions.suggestChange.mutate(suggestion);
    expect(visibility).toBe('waiting');
    const open = () =>
      other.client.conventions.textSuggestions
        .query({ conventionId, list: 'open' })
        .then((page) => page.items.length);
    expect(await open()).toBe(0);
    const moderator = await aModerator(community);
    await show(moderator, await queued(moderator, suggestion.id));
    expect(await open()).toBe(1);
  });

  it('not before the round has published a draft: nobody proposes the edition in force again', async () => {
    const conventionId = await aSecondRound();
    await begin(conventionId, 'edition');
    const suggestion = suggestionToDraft(conventionId, conventionClauses[1]!);
    await refused(
      neighbour.client.conventions.suggestChange.mutate(suggestion),
      'draftNotPublished',
    );
  });

  it('are answered also once the draft stands', async () => {
    const conventionId = await aDraftingConvention();
    const items = await aPublishedDraft(staff, conventionId);
    const suggestion = suggestionToDraft(conventionId, items[2]!);
    await neighbour.client.conventions.suggestChange.mutate(suggestion);
    await setState(conventionId, 'reviewing', 1);
    const answer = { conventionId, suggestionId: suggestion.id, answer: '审核以后再看怎么改。' };
    expect(await staff.client.conventions.answerSuggestion.mutate(answer)).toEqual({
      state: 'rejected',
    });
  });
});

it('hostile words are kept as words, and what cannot be kept is refused', async () => {
  const conventionId = await aDraftingConvention();
  await begin(conventionId, 'template');
  const hostile = '<script>alert(1)</script> \u202Eeslaf 👍🏻';
  await rewriteClause(staff, conventionId, 1, hostile);
  const kept = (await draftDeskOf(staff, conventionId)).items[1]!.text;
  expect(kept).toContain('<script>alert(1)</script>');
  expect(kept).not.toContain('\u202E');
  await refused(rewriteClause(staff, conventionId, 1, '长'.repeat(501)), 'paragraphLength');
  await refused(rewriteClause(staff, conventionId, 1, '长'.repeat(10_000)), 'inputInvalid');
});
