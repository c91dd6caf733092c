import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { afterFullDays } from '@/shared/shanghai-time';
import type { Client, TestCloud } from './test-cloud';
import type { TestCommunity, TestPerson } from './test-community';
import { aConvention, aRevision, aTextVersion, conventionClauses } from './test-conventions';
import { cast, close, type TestPoll } from './test-polls';

/** A revision whose draft is published and can be handed in; opinions were collected before. */
export interface TestDraft {
  conventionId: string;
  name: string;
  version: number;
  digest: string;
  edition: number;
  /** Of its first and second clause. */
  clauseIds: [string, string];
}

let made = 0;

export async function aDraftedConvention(
  cloud: TestCloud,
  community: TestCommunity,
  staff: TestPerson,
  options: { kind?: 'village' | 'compound'; edition?: number } = {},
): Promise<TestDraft> {
  made += 1;
  const { edition = 1, kind = 'compound' } = options;
  const convention = await aConvention(cloud, community, staff, { kind, name: `测试公约${made}` });
  const { version, digest } = await aTextVersion(cloud, community, staff, convention);
  await aRevision(cloud, community, staff, convention.conventionId, {
    state: 'drafting',
    number: edition,
  });
  const [first, second] = conventionClauses.filter(({ kind }) => kind === 'clause');
  const clauseIds: [string, string] = [first!.paragraphId, second!.paragraphId];
  return { ...convention, version, digest, edition, clauseIds };
}

export const aReviewToken = (): string => randomBytes(16).toString('hex');

/** Hands the draft in and makes the reviewer's link; answers its token. */
export async function underReview(
  staff: TestPerson,
  draft: Pick<TestDraft, 'conventionId' | 'version'>,
): Promise<string> {
  const { conventionId, version } = draft;
  await staff.client.conventions.submitForReview.mutate({ conventionId, version });
  return aReviewLink(staff, draft);
}

export async function aReviewLink(
  staff: TestPerson,
  { conventionId }: Pick<TestDraft, 'conventionId'>,
  days = 30,
): Promise<string> {
  const token = aReviewToken();
  const link = { conventionId, office: '青石镇人民政府', token, days };
  await staff.client.conventions.makeReviewLink.mutate(link);
  return token;
}

export const remark = (
  reviewer: Client,
  token: string,
  written: { weight: 'required' | 'suggested'; paragraphId: string | null; remark?: string },
) => {
  const remarkId = uuid();
  return reviewer.conventions.saveRemark
    .mutate({ token, remarkId, remark: '这一条请改得更清楚。', ...written })
    .then(() => remarkId);
};

export const giveOutcome = (
  reviewer: Client,
  token: string,
  outcome: 'approved' | 'changesRequired' = 'approved',
) =>
  reviewer.conventions.giveReviewOutcome.mutate({
    ...{ token, outcome, reviewerName: '陈建国', office: '青石镇司法所', opinion: '' },
  });

/** A version that was reviewed and approved: it waits for the vote. */
export async function anApprovedConvention(
  cloud: TestCloud,
  community: TestCommunity,
  staff: TestPerson,
  options: Parameters<typeof aDraftedConvention>[3] = {},
): Promise<TestDraft> {
  const draft = await aDraftedConvention(cloud, community, staff, options);
  await giveOutcome(cloud.as(null, null), await underReview(staff, draft));
  return draft;
}

/** A photo somebody uploaded. */
export async function aPhoto(
  cloud: TestCloud,
  community: TestCommunity,
  owner: TestPerson,
): Promise<string> {
  const id = uuid();
  await cloud.owner.query(
    `insert into stored_file (community_id, id, account_id, content_type, byte_count, location, created_at)
     values ($1, $2, $3, 'image/jpeg', 1000, $4, $5)`,
    [community.id, id, owner.accountId, `photos/${id}`, cloud.now],
  );
  return id;
}

const heads = (count: number) => ({ heads: count, areaHundredths: 0 });

/** What is typed from the paper of a residents' assembly by households that met today. */
export function aMeeting(
  { conventionId }: TestDraft,
  photoIds: readonly string[],
  counts: { eligible?: number; present?: number; approve?: number } = {},
) {
  const { eligible = 300, present = 200, approve = 150 } = counts;
  return {
    conventionId,
    ruleSetId: 'residentsAssemblyHouseholds',
    calledOn: '2026-11-10',
    heldOn: '2026-11-22',
    place: '社区活动室',
    chair: '王芳',
    recorder: '李明',
    counts: {
      eligible: heads(eligible),
      present: heads(present),
      approve: heads(approve),
      reject: heads(present - approve),
      abstain: heads(0),
    },
    photoIds: [...photoIds],
    note: '',
  };
}

/** A convention that was adopted in a meeting: it waits to be filed. */
export async function anAdoptedConvention(
  cloud: TestCloud,
  community: TestCommunity,
  staff: readonly [TestPerson, TestPerson],
  options: Parameters<typeof aDraftedConvention>[3] = {},
): Promise<TestDraft & { meetingId: string }> {
  const [one, other] = staff;
  const draft = await anApprovedConvention(cloud, community, one, options);
  const photo = await aPhoto(cloud, community, one);
  const { meetingId } = await one.client.conventions.recordMeeting.mutate(aMeeting(draft, [photo]));
  const { conventionId } = draft;
  await other.client.conventions.confirmMeeting.mutate({ conventionId, meetingId });
  return { ...draft, meetingId };
}

/** Announces a poll that was drafted for a convention; `alter` changes its item first, as staff could. */
export async function announceDrafted(
  cloud: TestCloud,
  staff: TestPerson,
  pollId: string,
  alter: { description?: string } = {},
): Promise<TestPoll> {
  const { polls } = staff.client;
  const draft = await polls.pollDraft.query({ pollId });
  const opensAt = afterFullDays(cloud.now, 16);
  const closesAt = afterFullDays(opensAt, 10);
  const times = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
  const items = draft.items.map((item) => ({ ...item, ...alter }));
  const { revision } = await polls.savePollDraft.mutate({ ...draft, ...times, items });
  const { ruleSetId, memberListId } = draft;
  const { roll } = await polls.previewRoll.query({ ruleSetId, memberListId });
  const { heads, areaHundredths } = roll!;
  await polls.announcePoll.mutate({ pollId, revision, roll: { heads, areaHundredths } });
  const announced = await polls.pollDetail.query({ pollId });
  const itemIds = announced.items.map(({ itemId }) => itemId);
  return { id: pollId, itemIds, items: announced.items, opensAt, closesAt };
}

/** Opens an announced poll, has these people vote, and closes it: its result is posted. */
export async function voteOn(
  cloud: TestCloud,
  poll: TestPoll,
  votes: readonly (readonly [TestPerson, 'approve' | 'reject'])[],
): Promise<void> {
  cloud.now = poll.opensAt;
  await cloud.tick();
  for (const [person, choice] of votes) await cast(person, poll, choice);
  await close(cloud, poll);
}
