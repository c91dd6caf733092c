import { hash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { inCommunity } from '@/cloud/platform/database';
import { fetchedDocument } from '@/test/cloud/fetched-document';
import { pdfPages } from '@/test/cloud/pdf-text';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aRevision, aTextVersion } from '@/test/cloud/test-conventions';
import { endPosting } from '@/test/cloud/test-results';
import {
  aMeeting,
  anAdoptedConvention,
  anApprovedConvention,
  announceDrafted,
  aPhoto,
  aReviewLink,
  giveOutcome,
  type TestDraft,
  voteOn,
} from '@/test/cloud/test-reviews';
import { readRevision } from './filing-rows';
import { opinionsBlocks } from './package/opinions-paper';

jest.setTimeout(60_000);
const start = new Date('2026-11-22T02:00:00Z');

let cloud: TestCloud;
let community: TestCommunity;
let [staff, colleague, owner]: TestPerson[] = [];
let photo: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { name: '青石社区' });
  staff = await community.aStaffMember('residentsCommittee');
  colleague = await community.aStaffMember('residentsCommittee');
  owner = await community.aResident();
  photo = await aPhoto(cloud, community, staff);
});
beforeEach(() => {
  cloud.now = start;
});
afterAll(() => cloud.stop());

const one = () => staff!.client.conventions;
const adopted = () => anAdoptedConvention(cloud, community, [staff!, colleague!]);
const filing = ({ conventionId }: Pick<TestDraft, 'conventionId'>) => ({
  conventionId,
  filedOn: '2026-11-22',
  office: '青石镇人民政府',
  receiptNumber: '青备〔2026〕7号',
  photoIds: [photo],
});
const file = (draft: TestDraft) => one().recordFiling.mutate(filing(draft));
const publish = ({ conventionId }: TestDraft, by = staff!) =>
  by.client.conventions.publishEdition.mutate({ conventionId });
const editions = async ({ conventionId }: TestDraft) => {
  const { rows } = await cloud.owner.query(
    'select number, state from convention_revision where convention_id = $1 order by number',
    [conventionId],
  );
  return rows.map(({ number, state }) => [number, state]);
};

it('an adopted convention is filed, published once, and everybody is told', async () => {
  const draft = await adopted();
  const { conventionId, name } = draft;
  await refused(publish(draft), 'filingMissing');
  await file(draft);
  const both = await Promise.allSettled([publish(draft), publish(draft, colleague!)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await editions(draft)).toEqual([[1, 'inForce']]);
  await refused(publish(draft), 'conventionStepNotNow');
  await refused(file(draft), 'conventionStepNotNow');

  const { publication } = await one().filingDesk.query({ conventionId });
  const told = { noticeId: publication!.noticeId };
  const notice = await owner!.client.notices.readNotice.query(told);
  expect(notice.title).toBe(`《${name}》第1版公布施行`);
  expect([notice.conventionId, notice.pollId]).toEqual([conventionId, null]);
  for (const words of ['青备〔2026〕7号', '赞成 150', draft.digest]) {
    expect(notice.body).toContain(words);
  }
  const numbers = await cloud.owner.query(
    'select number from convention_clause where convention_id = $1 order by number',
    [conventionId],
  );
  expect(numbers.rows).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
  const asked = await cloud.owner.query(
    "select count(*) from outbox_entry where kind = 'conventions.tellToSign' and payload->>'conventionId' = $1",
    [conventionId],
  );
  expect(asked.rows).toEqual([{ count: 1 }]);
});

it('a second edition takes the place of the first, in one step', async () => {
  const draft = await adopted();
  await file(draft);
  await publish(draft);
  await aRevision(cloud, community, staff!, draft.conventionId, { state: 'drafting', number: 2 });
  const next = await aTextVersion(cloud, community, staff!, draft, { number: 2 });
  const second = { ...draft, ...next, edition: 2 };
  const { conventionId } = draft;
  await one().submitForReview.mutate({ conventionId, version: 2 });
  await giveOutcome(cloud.as(null, null), await aReviewLink(staff!, second));
  const { meetingId } = await one().recordMeeting.mutate(aMeeting(second, [photo]));
  await colleague!.client.conventions.confirmMeeting.mutate({ conventionId, meetingId });
  await file(second);
  expect(await publish(second)).toMatchObject({ edition: 2 });
  expect(await editions(draft)).toEqual([
    [1, 'superseded'],
    [2, 'inForce'],
  ]);
});

it('the record of the filing names days that can be, and can be put right until it is published', async () => {
  const draft = await adopted();
  const record = (changes: object) => one().recordFiling.mutate({ ...filing(draft), ...changes });
  await refused(record({ filedOn: '2026-11-21' }), 'filingDayImpossible');
  await refused(record({ filedOn: '2026-11-23' }), 'filingDayImpossible');
  await refused(record({ photoIds: [await aPhoto(cloud, community, owner!)] }), 'fileUnknown');
  await record({});
  // A colleague puts the number right; the photo that is there stays.
  await colleague!.client.conventions.recordFiling.mutate({
    ...filing(draft),
    receiptNumber: '青备〔2026〕8号',
  });
  const { conventionId } = draft;
  expect(await one().filingDesk.query({ conventionId })).toMatchObject({
    edition: 1,
    isPublished: false,
    filing: { receiptNumber: '青备〔2026〕8号', photos: [{ fileId: photo }] },
  });
});

it('what was exchanged in the text behind everybody’s back is not published', async () => {
  const draft = await adopted();
  await file(draft);
  await cloud.owner.query(
    `update text_version set paragraphs = replace(paragraphs::text, '以礼相待', '各走各路')::jsonb
     where subject_id = $1`,
    [draft.conventionId],
  );
  await refused(publish(draft), 'filingTextTampered');
  expect(await editions(draft)).toEqual([[1, 'filing']]);
});

it('nothing is filed before it is adopted, nor of another community', async () => {
  const draft = await anApprovedConvention(cloud, community, staff!);
  await refused(file(draft), 'conventionStepNotNow');
  await refused(publish(draft), 'conventionStepNotNow');
  const wanted = { conventionId: draft.conventionId, edition: 1 };
  await refused(one().makeFilingPackage.mutate(wanted), 'filingPackageNotYet');
  const elsewhere = await (await aCommunity(cloud)).aStaffMember('residentsCommittee');
  await refused(
    elsewhere.client.conventions.makeFilingPackage.mutate(wanted),
    'conventionNotFound',
  );
  await refused(publish(draft, elsewhere), 'conventionNotFound');
});

const textOf = (pdf: Uint8Array) => pdfPages(pdf).join('').replace(/\s/g, '');

describe('the filing package', () => {
  const packageOf = async ({ conventionId, edition }: TestDraft) => {
    const made = await one().makeFilingPackage.mutate({ conventionId, edition });
    const bytes = await fetchedDocument(staff!.client, made);
    expect(made.name).toMatch(/\.zip$/);
    return unzipSync(bytes);
  };

  it('has every paper, and their SHA-256 in its manifest', async () => {
    const draft = await adopted();
    await file(draft);
    await publish(draft);
    const { 'manifest.txt': manifest, ...papers } = await packageOf(draft);
    expect(Object.keys(papers).sort()).toEqual([
      '1-公约文本.pdf',
      '2-征集意见汇总.pdf',
      '3-审核记录.pdf',
      '4-会议记录.pdf',
      '5-备案公布记录.pdf',
    ]);
    const listed = strFromU8(manifest!).split('\n');
    for (const [name, bytes] of Object.entries(papers)) {
      expect(listed).toContain(`${hash('sha256', bytes)}  ${name}`);
    }
    expect(listed.join('\n')).toContain(draft.digest);
    // This store has no such photo: said, not hidden.
    expect(listed).toContain('# 没有装入：照片-签到表-1（请在平台里查看）');

    const words = (name: string) => textOf(papers[name]!);
    expect(words('1-公约文本.pdf')).toContain('第三条');
    expect(words('3-审核记录.pdf')).toContain('陈建国');
    expect(words('4-会议记录.pdf')).toContain('赞成：150，共200');
    expect(words('5-备案公布记录.pdf')).toContain('青备〔2026〕7号');
  });

  it('before it is published it is what goes to the township: it says so', async () => {
    const papers = await packageOf(await adopted());
    expect(textOf(papers['5-备案公布记录.pdf']!)).toContain('还没有登记备案');
  });

  it('of a poll it has the certificate everybody can verify', async () => {
    const draft = await anApprovedConvention(cloud, community, staff!);
    const { conventionId } = draft;
    const wanted = { conventionId, ruleSetId: 'ownersAssembly' };
    const { pollId } = await one().draftAdoptionPoll.mutate(wanted);
    const poll = await announceDrafted(cloud, staff!, pollId);
    await voteOn(cloud, poll, [[owner!, 'approve']]);
    await endPosting(cloud, owner!, poll);
    expect(await one().takeOverPoll.mutate({ conventionId })).toEqual({ passed: true });
    const papers = await packageOf(draft);
    expect(textOf(papers['4-表决结果证书.pdf']!)).toContain('表决结果证书');
  });
});

it('the paper of opinions counts all of them, also where it prints the newest thousand', async () => {
  const { conventionId } = await adopted();
  await cloud.owner.query(
    `insert into convention_opinion (community_id, id, convention_id, revision, words, visibility,
       author_account_id, said_at)
     select $1, gen_random_uuid(), $2, 1, '希望晚上安静一些。', 'shown', $3, $4 from generate_series(1, 1003)`,
    [community.id, conventionId, owner!.accountId, cloud.now],
  );
  const blocks = await inCommunity(cloud.database, community.id, async (transaction) => {
    const context = { transaction, communityId: community.id, now: cloud.now };
    return opinionsBlocks(context, (await readRevision(context, conventionId, 1))!);
  });
  expect(JSON.stringify(blocks)).toContain('1003 条，其中纸质 0 条');
  expect(JSON.stringify(blocks)).toContain('以上是最近的 1000 条');
});
