import { v7 as uuid } from 'uuid';
import {
  aCommunityOfEverybody,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  members,
  preparers,
} from '@/test/cloud/everybody';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import type { TestPerson } from '@/test/cloud/test-community';
import {
  aDraftedConvention,
  aMeeting,
  anAdoptedConvention,
  anApprovedConvention,
  aPhoto,
  aReviewToken,
  giveOutcome,
  remark,
  type TestDraft,
  underReview,
} from '@/test/cloud/test-reviews';
import { adoptionOperations } from '../adoption/operations';
import { filingOperations } from '../filing/operations';
import { reviewOperations } from './operations';

jest.setTimeout(120_000);

/** What is on the table when somebody attempts. */
interface Scene {
  draft: TestDraft;
  token: string;
  remarkId: string;
  meetingId: string;
  photoId: string;
}

type Step = 'draft' | 'reviewing' | 'answering' | 'approved' | 'met' | 'adopted' | 'filed';
type Row = Case<Scene> & { on: Step; uses?: boolean };

const of = ({ draft: { conventionId } }: Scene) => ({ conventionId });
const leaders = preparers;

const operations: Record<string, Row> = {
  submitForReview: {
    ...{ on: 'draft', uses: true, allowed: leaders },
    attempt: ({ conventions }, scene) =>
      conventions.submitForReview.mutate({ ...of(scene), version: 1 }),
  },
  makeReviewLink: {
    ...{ on: 'reviewing', allowed: leaders },
    attempt: ({ conventions }, scene) =>
      conventions.makeReviewLink.mutate({
        ...of(scene),
        office: '青石镇人民政府',
        token: aReviewToken(),
      }),
  },
  revokeReviewLink: {
    ...{ on: 'reviewing', uses: true, allowed: leaders },
    attempt: ({ conventions }, scene) => conventions.revokeReviewLink.mutate(of(scene)),
  },
  reviewDesk: {
    ...{ on: 'reviewing', allowed: leaders },
    attempt: ({ conventions }, scene) => conventions.reviewDesk.query(of(scene)),
  },
  reviewRecord: {
    ...{ on: 'reviewing', allowed: members },
    attempt: ({ conventions }, scene) =>
      conventions.reviewRecord.query({ ...of(scene), revision: 1 }),
  },
  answerRemark: {
    ...{ on: 'answering', allowed: leaders },
    attempt: ({ conventions }, scene) =>
      conventions.answerRemark.mutate({
        ...{ ...of(scene), remarkId: scene.remarkId, answer: '已经改好。' },
      }),
  },
  // Whoever holds the link is the reviewer.
  openReview: {
    ...{ on: 'reviewing', allowed: everybody },
    attempt: ({ conventions }, { token }) => conventions.openReview.query({ token }),
  },
  saveRemark: {
    ...{ on: 'reviewing', allowed: everybody },
    attempt: (client, { token }) =>
      remark(client, token, { weight: 'suggested', paragraphId: null }),
  },
  removeRemark: {
    ...{ on: 'reviewing', uses: true, allowed: everybody },
    attempt: ({ conventions }, { token, remarkId }) =>
      conventions.removeRemark.mutate({ token, remarkId }),
  },
  giveReviewOutcome: {
    ...{ on: 'reviewing', uses: true, allowed: everybody },
    attempt: (client, { token }) => giveOutcome(client, token),
  },
  adoptionDesk: {
    ...{ on: 'approved', allowed: leaders },
    attempt: ({ conventions }, scene) => conventions.adoptionDesk.query(of(scene)),
  },
  draftAdoptionPoll: {
    ...{ on: 'approved', uses: true, allowed: leaders },
    attempt: ({ conventions }, scene) =>
      conventions.draftAdoptionPoll.mutate({ ...of(scene), ruleSetId: 'ownersAssembly' }),
  },
  takeOverPoll: {
    ...{ on: 'approved', allowed: [] },
    otherwise: Object.fromEntries(leaders.map((one) => [one, 'adoptionPollMissing'])),
    attempt: ({ conventions }, scene) => conventions.takeOverPoll.mutate(of(scene)),
  },
  recordMeeting: {
    ...{ on: 'approved', allowed: [] },
    // Allowed, but the photo is another's.
    otherwise: Object.fromEntries(leaders.map((one) => [one, 'fileUnknown'])),
    attempt: ({ conventions }, { draft, photoId }) =>
      conventions.recordMeeting.mutate(aMeeting(draft, [photoId])),
  },
  confirmMeeting: {
    ...{ on: 'met', uses: true, allowed: leaders },
    attempt: ({ conventions }, scene) =>
      conventions.confirmMeeting.mutate({ ...of(scene), meetingId: scene.meetingId }),
  },
  sendBackMeeting: {
    ...{ on: 'met', uses: true, allowed: leaders },
    attempt: ({ conventions }, scene) =>
      conventions.sendBackMeeting.mutate({
        ...{ ...of(scene), meetingId: scene.meetingId, reason: '人数不对' },
      }),
  },
  withdrawMeeting: {
    ...{ on: 'met', allowed: [] },
    otherwise: Object.fromEntries(leaders.map((one) => [one, 'adoptionNotByOther'])),
    attempt: ({ conventions }, scene) =>
      conventions.withdrawMeeting.mutate({ ...of(scene), meetingId: scene.meetingId }),
  },
  filingDesk: {
    ...{ on: 'adopted', allowed: leaders },
    attempt: ({ conventions }, scene) => conventions.filingDesk.query(of(scene)),
  },
  recordFiling: {
    ...{ on: 'adopted', allowed: [] },
    otherwise: Object.fromEntries(leaders.map((one) => [one, 'fileUnknown'])),
    attempt: ({ conventions }, scene) => conventions.recordFiling.mutate(filingOf(scene)),
  },
  publishEdition: {
    ...{ on: 'filed', uses: true, allowed: leaders },
    attempt: ({ conventions }, scene) => conventions.publishEdition.mutate(of(scene)),
  },
  makeFilingPackage: {
    ...{ on: 'adopted', allowed: leaders },
    attempt: ({ conventions }, scene) =>
      conventions.makeFilingPackage.mutate({ ...of(scene), edition: 1 }),
  },
};

const filingOf = (scene: Scene) => ({
  ...of(scene),
  filedOn: '2026-11-22',
  office: '青石镇人民政府',
  receiptNumber: '7',
  photoIds: [scene.photoId],
});

let cloud: TestCloud;
let people: Everybody;
let [keeper, colleague]: TestPerson[] = [];

beforeAll(async () => {
  cloud = await startTestCloud();
  people = await aCommunityOfEverybody(cloud);
  keeper = await people.community.aStaffMember('residentsCommittee');
  colleague = await people.community.aStaffMember('residentsCommittee');
});
afterAll(() => cloud.stop());

const nothingYet = { token: '', remarkId: uuid(), meetingId: uuid() };

async function aScene(step: Step): Promise<Scene> {
  const { community } = people;
  const photoId = await aPhoto(cloud, community, keeper!);
  const scene = (draft: TestDraft, more: Partial<Scene> = {}): Scene => ({
    ...{ draft, photoId, ...nothingYet },
    ...more,
  });
  const drafted = () => aDraftedConvention(cloud, community, keeper!);
  const approved = () => anApprovedConvention(cloud, community, keeper!);
  const adopted = () => anAdoptedConvention(cloud, community, [keeper!, colleague!]);
  if (step === 'draft') return scene(await drafted());
  if (step === 'reviewing' || step === 'answering') {
    const draft = await drafted();
    const token = await underReview(keeper!, draft);
    const weight = step === 'reviewing' ? 'suggested' : 'required';
    const visitor = cloud.as(null, null);
    const remarkId = await remark(visitor, token, { weight, paragraphId: null });
    if (step === 'answering') await giveOutcome(visitor, token, 'changesRequired');
    return scene(draft, { token, remarkId });
  }
  if (step === 'approved') return scene(await approved());
  if (step === 'met') {
    const draft = await approved();
    const { meetingId } = await keeper!.client.conventions.recordMeeting.mutate(
      aMeeting(draft, [photoId]),
    );
    return scene(draft, { meetingId });
  }
  const ready = scene(await adopted());
  if (step === 'filed') await keeper!.client.conventions.recordFiling.mutate(filingOf(ready));
  return ready;
}

it('the table has every operation of review, adoption and filing', () => {
  const all = { ...reviewOperations, ...adoptionOperations, ...filingOperations };
  expect(Object.keys(operations).sort()).toEqual(Object.keys(all).sort());
});

it.each(Object.keys(operations))('%s', async (name) => {
  const row = operations[name]!;
  let scene = await aScene(row.on);
  for (const person of everybody) {
    const used = await expectCase(row, person, people.clients.get(person)!, scene);
    if (used && row.uses) scene = await aScene(row.on);
  }
});
