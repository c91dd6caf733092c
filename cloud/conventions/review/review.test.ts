import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aConvention, aRevision, aTextVersion } from '@/test/cloud/test-conventions';
import { forbiddenText } from '@/test/cloud/test-moderation';
import {
  aDraftedConvention,
  anApprovedConvention,
  aReviewLink,
  aReviewToken,
  giveOutcome,
  remark,
  type TestDraft,
  underReview,
} from '@/test/cloud/test-reviews';

jest.setTimeout(60_000);
const day = 86_400_000;

let cloud: TestCloud;
let community: TestCommunity;
let staff: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { name: '青石社区' });
  staff = await community.aStaffMember('residentsCommittee');
});
afterAll(() => cloud.stop());

const reviewer = () => cloud.as(null, null);
const open = (token: string) => reviewer().conventions.openReview.query({ token });
const submit = ({ conventionId, version }: Pick<TestDraft, 'conventionId' | 'version'>) =>
  staff.client.conventions.submitForReview.mutate({ conventionId, version });
const stateOf = async ({ conventionId }: Pick<TestDraft, 'conventionId'>) => {
  const { rows } = await cloud.owner.query(
    'select state, version from convention_revision where convention_id = $1 order by number desc limit 1',
    [conventionId],
  );
  return rows[0];
};

describe('handing in', () => {
  it('hands in the version that was read, and leaves a trace of it', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    await refused(submit({ ...draft, version: 2 }), 'reviewDraftChanged');
    expect(await submit(draft)).toMatchObject({ round: 1 });
    expect(await stateOf(draft)).toEqual({ state: 'reviewing', version: 1 });
    await refused(submit(draft), 'conventionStepNotNow');
  });

  it('of two at once one hands in', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const both = await Promise.allSettled([submit(draft), submit(draft)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('needs a published text with clauses, and a round that is going on', async () => {
    const blank = await aConvention(cloud, community, staff, { name: '空白公约' });
    await refused(submit({ ...blank, version: 1 }), 'conventionNotBeingRevised');
    await aRevision(cloud, community, staff, blank.conventionId, { state: 'drafting' });
    await refused(submit({ ...blank, version: 1 }), 'reviewDraftMissing');
  });

  it('a clause that threatens a fine keeps it back until it is answered, and the reviewer reads why (rules.md §3)', async () => {
    const convention = await aConvention(cloud, community, staff, { name: '罚款公约' });
    const paragraphId = uuid();
    const paragraphs = [
      { paragraphId, kind: 'clause' as const, text: '乱扔垃圾的，每次罚款五十元。' },
    ];
    const text = await aTextVersion(cloud, community, staff, convention, { paragraphs });
    await aRevision(cloud, community, staff, convention.conventionId, { state: 'drafting' });
    await refused(submit({ ...convention, ...text }), 'reviewWarningsOpen');
    const reason = '只是引用县里的规定，村里不收钱。';
    await staff.client.conventions.answerWarning.mutate({
      ...{ conventionId: convention.conventionId, version: text.version },
      ...{ paragraphId, rule: 'fines', reason },
    });
    const token = await underReview(staff, { ...convention, ...text });
    const [clause] = (await open(token)).paragraphs;
    expect(clause?.allowed).toEqual([
      { rule: 'fines', reason: '只是引用县里的规定，村里不收钱。' },
    ]);
  });
});

describe("the reviewer's link", () => {
  it('opens exactly the text under review, without an account', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const token = await underReview(staff, draft);
    const opened = await open(token);
    expect(opened).toMatchObject({
      communityName: '青石社区',
      conventionName: draft.name,
      digest: draft.digest,
      round: 1,
      remarks: [],
    });
    expect(opened.paragraphs.map(({ label }) => label)).toEqual([
      null,
      '第一条',
      '第二条',
      null,
      '第三条',
    ]);
  });

  it('keeps of its token the SHA-256 alone', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const token = await underReview(staff, draft);
    const { rows } = await cloud.owner.query(
      `select link::text as kept from convention_review_link as link
       union all select request::text from idempotent_request as request
       union all select entry::text from audit_entry as entry`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ kept }) => kept.includes(token))).toBe(false);
  });

  it('a guessed, a shortened and a foreign token open nothing', async () => {
    const token = await underReview(staff, await aDraftedConvention(cloud, community, staff));
    await refused(open(aReviewToken()), 'reviewLinkUnknown');
    await refused(open(token.slice(1)), 'reviewLinkUnknown');
    await refused(open("' or true --"), 'reviewLinkUnknown');
    await refused(giveOutcome(reviewer(), aReviewToken()), 'reviewLinkUnknown');
  });

  it('ends with its day', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    await submit(draft);
    const token = await aReviewLink(staff, draft, 1);
    cloud.advance(day - 1);
    await open(token);
    cloud.advance(1);
    await refused(open(token), 'reviewLinkExpired');
    await refused(giveOutcome(reviewer(), token), 'reviewLinkExpired');
    expect(await open(await aReviewLink(staff, draft))).toMatchObject({ round: 1 });
  });

  it('those who lead the process are told once it has run out unanswered, not of one that was replaced', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    await submit(draft);
    await aReviewLink(staff, draft, 1);
    await aReviewLink(staff, draft, 2);
    const told = async () => {
      while ((await cloud.tick()) > 0);
      const { rows } = await cloud.owner.query(
        "select title from message where subject_id = $1 and account_id = $2 and title like '%过期%'",
        [draft.conventionId, staff.accountId],
      );
      return rows.length;
    };
    cloud.advance(day);
    expect(await told()).toBe(0);
    cloud.advance(day);
    expect(await told()).toBe(1);
    const token = await aReviewLink(staff, draft, 1);
    await giveOutcome(reviewer(), token);
    cloud.advance(day);
    expect(await told()).toBe(1);
  });

  it('stops working when staff take it back, or make another', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const { conventionId } = draft;
    const first = await underReview(staff, draft);
    const second = await aReviewLink(staff, draft);
    await refused(open(first), 'reviewLinkRevoked');
    await staff.client.conventions.revokeReviewLink.mutate({ conventionId });
    await refused(giveOutcome(reviewer(), second), 'reviewLinkRevoked');
    await refused(
      staff.client.conventions.revokeReviewLink.mutate({ conventionId }),
      'reviewLinkNotFound',
    );
  });

  it('is used up by the outcome, once, also by two at the same moment', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const token = await underReview(staff, draft);
    const both = await Promise.allSettled([
      giveOutcome(reviewer(), token),
      giveOutcome(reviewer(), token),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stateOf(draft)).toEqual({ state: 'adopting', version: 1 });
    await refused(open(token), 'reviewLinkUsed');
    await refused(
      remark(reviewer(), token, { weight: 'suggested', paragraphId: null }),
      'reviewLinkUsed',
    );
  });

  it('of an outcome and a link taken back at the same moment one comes first', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const { conventionId } = draft;
    const token = await underReview(staff, draft);
    const [given, revoked] = await Promise.allSettled([
      giveOutcome(reviewer(), token),
      staff.client.conventions.revokeReviewLink.mutate({ conventionId }),
    ]);
    const { state } = await stateOf(draft);
    expect([given.status, revoked.status]).toEqual(
      state === 'adopting' ? ['fulfilled', 'rejected'] : ['rejected', 'fulfilled'],
    );
  });

  it('opens nothing more once the round was given up', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const token = await underReview(staff, draft);
    await cloud.owner.query(
      "update convention_revision set state = 'abandoned', ended_at = $2 where convention_id = $1",
      [draft.conventionId, cloud.now],
    );
    await refused(open(token), 'reviewOver');
  });

  it('works for somebody logged in elsewhere, in nobody’s name, and leaves their call where it was', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const token = await underReview(staff, draft);
    const elsewhere = await (await aCommunity(cloud)).aResident();
    await giveOutcome(elsewhere.client, token);
    const { rows } = await cloud.owner.query(
      `select account_id from audit_entry where action = 'conventions.reviewOutcome' and subject_id = $1`,
      [draft.conventionId],
    );
    expect(rows).toEqual([{ account_id: null }]);
  });
});

describe('remarks and outcome', () => {
  it('a remark is written, written anew and taken back; it names a clause of this text', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const token = await underReview(staff, draft);
    const [paragraphId] = draft.clauseIds;
    const remarkId = await remark(reviewer(), token, { weight: 'required', paragraphId });
    const again = {
      token,
      remarkId,
      paragraphId,
      weight: 'suggested' as const,
      remark: '可以更短。',
    };
    await reviewer().conventions.saveRemark.mutate(again);
    expect((await open(token)).remarks).toMatchObject([
      { label: '第一条', weight: 'suggested', remark: '可以更短。', answer: null },
    ]);
    await refused(
      remark(reviewer(), token, { weight: 'required', paragraphId: uuid() }),
      'reviewParagraphUnknown',
    );
    const hostile = '<script>alert(1)</script>\u202e';
    await remark(reviewer(), token, { weight: 'suggested', paragraphId: null, remark: hostile });
    expect((await open(token)).remarks[0]).toMatchObject({ remark: '<script>alert(1)</script>' });
    await reviewer().conventions.removeRemark.mutate({ token, remarkId });
    await refused(
      reviewer().conventions.removeRemark.mutate({ token, remarkId }),
      'reviewRemarkNotFound',
    );
  });

  it('words nobody may publish are not published through a link either', async () => {
    const token = await underReview(staff, await aDraftedConvention(cloud, community, staff));
    const written = { weight: 'suggested', paragraphId: null, remark: forbiddenText } as const;
    await refused(remark(reviewer(), token, written), 'wordsNotAllowed');
    const outcome = { token, outcome: 'approved' as const, reviewerName: '陈建国' };
    const { giveReviewOutcome } = reviewer().conventions;
    const office = '青石镇司法所';
    await refused(
      giveReviewOutcome.mutate({ ...outcome, office, opinion: forbiddenText }),
      'wordsNotAllowed',
    );
  });

  it('one review’s link does not reach the remarks of another', async () => {
    const [one, other] = [
      await underReview(staff, await aDraftedConvention(cloud, community, staff)),
      await underReview(staff, await aDraftedConvention(cloud, community, staff)),
    ];
    const remarkId = await remark(reviewer(), one, { weight: 'required', paragraphId: null });
    const stolen = { token: other, remarkId, paragraphId: null, weight: 'suggested' as const };
    await refused(
      reviewer().conventions.saveRemark.mutate({ ...stolen, remark: '改掉别人的意见' }),
      'reviewRemarkNotFound',
    );
    await refused(
      reviewer().conventions.removeRemark.mutate({ token: other, remarkId }),
      'reviewRemarkNotFound',
    );
    expect((await open(one)).remarks).toMatchObject([{ weight: 'required' }]);
  });

  it('the outcome and the remarks agree', async () => {
    const token = await underReview(staff, await aDraftedConvention(cloud, community, staff));
    await refused(giveOutcome(reviewer(), token, 'changesRequired'), 'reviewNeedsRequiredRemark');
    await remark(reviewer(), token, { weight: 'required', paragraphId: null });
    await refused(giveOutcome(reviewer(), token, 'approved'), 'reviewHasRequiredRemark');
  });

  it('required changes lead back to the draft; another version and an answer to each go on', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const { conventionId, edition, clauseIds } = draft;
    const token = await underReview(staff, draft);
    const written = { weight: 'required', paragraphId: clauseIds[0] } as const;
    const remarkId = await remark(reviewer(), token, written);
    const record = () =>
      staff.client.conventions.reviewRecord.query({ conventionId, revision: edition });
    expect((await record()).rounds).toEqual([]);
    await giveOutcome(reviewer(), token, 'changesRequired');
    expect(await stateOf(draft)).toEqual({ state: 'drafting', version: null });
    expect((await record()).rounds).toMatchObject([
      { outcome: 'changesRequired', office: '青石镇司法所', remarks: [{ label: '第一条' }] },
    ]);

    await refused(submit(draft), 'reviewSameVersion');
    const next = await aTextVersion(cloud, community, staff, draft, { number: 2 });
    await refused(submit({ ...draft, ...next }), 'reviewRemarksUnanswered');
    const answer = { conventionId, remarkId, answer: '已经按意见改写。' };
    await staff.client.conventions.answerRemark.mutate(answer);
    await refused(
      staff.client.conventions.answerRemark.mutate({ ...answer, remarkId: uuid() }),
      'reviewRemarkNotFound',
    );
    expect(await submit({ ...draft, ...next })).toMatchObject({ round: 2 });
    const second = await open(await aReviewLink(staff, draft));
    expect(second).toMatchObject({ round: 2, version: 2, remarks: [] });
    expect(second.remarksBefore).toMatchObject([{ answer: '已经按意见改写。' }]);
    await refused(staff.client.conventions.answerRemark.mutate(answer), 'conventionStepNotNow');
  });

  it('the desk keeps an open round’s remarks to the reviewer, and never tells a token', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const { conventionId } = draft;
    const desk = () => staff.client.conventions.reviewDesk.query({ conventionId });
    expect(await desk()).toMatchObject({
      draft: { version: 1, unansweredWarnings: 0 },
      link: null,
    });
    const token = await underReview(staff, draft);
    await remark(reviewer(), token, { weight: 'suggested', paragraphId: null });
    expect(await desk()).toMatchObject({
      draft: null,
      link: { office: '青石镇人民政府', isExpired: false },
      rounds: [{ round: 1, state: 'open', remarks: [] }],
    });
    await giveOutcome(reviewer(), token);
    expect(await desk()).toMatchObject({ link: null, rounds: [{ remarks: [{ label: null }] }] });
    expect(JSON.stringify(await desk())).not.toContain(token);
  });

  it('those who lead the process are told, once', async () => {
    const { conventionId } = await anApprovedConvention(cloud, community, staff);
    const { rows } = await cloud.owner.query(
      "select title from message where subject_id = $1 and kind = 'conventionStep' and account_id = $2",
      [conventionId, staff.accountId],
    );
    expect(rows).toHaveLength(1);
  });

  it('nobody rewrites a remark once the outcome is given, not even the database’s own role', async () => {
    const draft = await aDraftedConvention(cloud, community, staff);
    const token = await underReview(staff, draft);
    const remarkId = await remark(reviewer(), token, { weight: 'suggested', paragraphId: null });
    await giveOutcome(reviewer(), token);
    await expect(
      cloud.owner.query("update convention_review_remark set remark = '没有意见' where id = $1", [
        remarkId,
      ]),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

it('the review of another community is nobody else’s business', async () => {
  const { conventionId } = await aDraftedConvention(cloud, community, staff);
  const elsewhere = await (await aCommunity(cloud)).aStaffMember('residentsCommittee');
  const { conventions } = elsewhere.client;
  await refused(conventions.reviewDesk.query({ conventionId }), 'conventionNotFound');
  await refused(
    conventions.submitForReview.mutate({ conventionId, version: 1 }),
    'conventionNotFound',
  );
  const link = { conventionId, office: '青石镇人民政府', token: aReviewToken() };
  await refused(conventions.makeReviewLink.mutate(link), 'conventionNotFound');
});
