import { v7 as uuid } from 'uuid';
import {
  aCommunityOfEverybody,
  adults,
  type Case,
  type Everybody,
  everybody,
  expectCase,
  preparers as keepers,
  members,
  otherwiseAll,
} from '@/test/cloud/everybody';
import { aPosting, aService, withContact } from '@/test/cloud/test-certificates';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import type { TestPerson } from '@/test/cloud/test-community';
import { aVolunteer } from '@/test/cloud/test-volunteering';
import { recordsOperations } from '../records/operations';
import { certificatesOperations } from './operations';

jest.setTimeout(60_000);

/** Somebody's request that waits, their certificate, and an entry in their record. */
interface Scene {
  volunteerId: string;
  requestId: string;
  certificateId: string;
  token: string;
  entryId: string;
}

const days = { fromDate: '2026-10-01', untilDate: '2026-10-31' };
const residents = [...adults, 'minorOwner'];
const keepersOfBodies = keepers.filter((role) => role !== 'administrator');
const notOfBody = { administrator: 'certificateNeedsBody' } as const;
const others = members.filter((person) => !(keepers as readonly string[]).includes(person));
/** Everybody reads their own; these people are no volunteers. */
const noVolunteer = (people: readonly string[]) => ({
  allowed: [],
  otherwise: otherwiseAll(people, 'notRegisteredAsVolunteer'),
});
const entry = {
  ...{ kind: 'training' as const, title: '急救培训', detail: '', givenBy: '红十字会' },
  onDate: '2026-10-20',
};

/** After these the scene is another. */
const deciding = [
  ...['issueCertificate', 'reissueCertificate', 'declineCertificate', 'revokeCertificate'],
  'correctRecordEntry',
];

const operations: Record<string, Case<Scene>> = {
  requestCertificate: {
    ...noVolunteer(residents),
    attempt: ({ volunteering }) =>
      volunteering.requestCertificate.mutate({ id: uuid(), ...days, purpose: '入学' }),
  },
  certifiableMinutes: {
    ...noVolunteer(residents),
    attempt: ({ volunteering }) => volunteering.certifiableMinutes.query(days),
  },
  withdrawCertificateRequest: {
    ...noVolunteer(residents),
    attempt: ({ volunteering }, { requestId }) =>
      volunteering.withdrawCertificateRequest.mutate({ requestId }),
  },
  requestCertificateFor: {
    allowed: [],
    otherwise: otherwiseAll(keepers, 'certificateAlreadyRequested'),
    attempt: ({ volunteering }, { volunteerId }) =>
      volunteering.requestCertificateFor.mutate({
        ...{ id: uuid(), volunteerId, ...days, purpose: '入学' },
      }),
  },
  myCertificates: {
    allowed: members,
    attempt: ({ volunteering }) => volunteering.myCertificates.query({}),
  },
  certificateDetail: {
    allowed: keepers,
    otherwise: otherwiseAll(others, 'certificateNotFound'),
    attempt: ({ volunteering }, { certificateId }) =>
      volunteering.certificateDetail.query({ certificateId }),
  },
  printCertificate: {
    allowed: keepers,
    otherwise: otherwiseAll(others, 'certificateNotFound'),
    attempt: ({ volunteering }, { certificateId }) =>
      volunteering.printCertificate.mutate({ certificateId, appAddress: null }),
  },
  // Who has the paper in hand may be anybody.
  checkCertificate: {
    allowed: everybody,
    attempt: ({ volunteering }, { token }) => volunteering.checkCertificate.query({ token }),
  },
  waitingCertificates: {
    allowed: keepers,
    attempt: ({ volunteering }) => volunteering.waitingCertificates.query({}),
  },
  issuedCertificates: {
    allowed: keepers,
    attempt: ({ volunteering }) => volunteering.issuedCertificates.query({}),
  },
  previewCertificate: {
    allowed: keepersOfBodies,
    otherwise: notOfBody,
    attempt: ({ volunteering }, { requestId }) =>
      volunteering.previewCertificate.query({ requestId }),
  },
  issueCertificate: {
    allowed: keepersOfBodies,
    otherwise: notOfBody,
    attempt: ({ volunteering }, { requestId }) =>
      volunteering.issueCertificate.mutate({ requestId, minutes: 60, notes: '' }),
  },
  reissueCertificate: {
    allowed: keepersOfBodies,
    otherwise: notOfBody,
    attempt: ({ volunteering }, { certificateId }) =>
      volunteering.reissueCertificate.mutate({
        ...{ certificateId, reason: '姓名写错了', minutes: 60, notes: '' },
      }),
  },
  declineCertificate: {
    allowed: keepers,
    attempt: ({ volunteering }, { requestId }) =>
      volunteering.declineCertificate.mutate({ requestId, reason: '请先更正时长' }),
  },
  revokeCertificate: {
    allowed: keepers,
    attempt: ({ volunteering }, { certificateId }) =>
      volunteering.revokeCertificate.mutate({ certificateId, reason: '姓名写错了' }),
  },
  listVolunteers: {
    allowed: keepers,
    attempt: ({ volunteering }) => volunteering.listVolunteers.query({}),
  },
  volunteerBasics: {
    allowed: keepers,
    attempt: ({ volunteering }, { volunteerId }) =>
      volunteering.volunteerBasics.query({ volunteerId }),
  },
  recordEntries: {
    allowed: keepers,
    attempt: ({ volunteering }, { volunteerId }) =>
      volunteering.recordEntries.query({ volunteerId }),
  },
  recordForVolunteer: {
    allowed: keepers,
    attempt: ({ volunteering }, { volunteerId }) =>
      volunteering.recordForVolunteer.mutate({ id: uuid(), volunteerId, ...entry }),
  },
  correctRecordEntry: {
    allowed: keepers,
    attempt: ({ volunteering }, { entryId }) =>
      volunteering.correctRecordEntry.mutate({
        ...{ id: uuid(), entryId, content: null, reason: '记错了人' },
      }),
  },
  exportServiceRecords: {
    allowed: keepers,
    attempt: ({ volunteering }) => volunteering.exportServiceRecords.mutate(days),
  },
  myVolunteerBasics: {
    ...noVolunteer(members),
    attempt: ({ volunteering }) => volunteering.myVolunteerBasics.query(),
  },
  myRecordEntries: {
    ...noVolunteer(members),
    attempt: ({ volunteering }) => volunteering.myRecordEntries.query({}),
  },
  exportOwnRecord: {
    ...noVolunteer(members),
    attempt: ({ volunteering }) => volunteering.exportOwnRecord.mutate({ format: 'xlsx' }),
  },
};

let cloud: TestCloud;
let people: Everybody;
let keeper: TestPerson;

beforeAll(async () => {
  cloud = await startTestCloud();
  people = await aCommunityOfEverybody(cloud);
  const { community } = people;
  keeper = await community.aStaffMember('residentsCommittee');
  await withContact(cloud, community, keeper);
  await aPosting(cloud, community, '2026-10');
});
afterAll(() => cloud.stop());

async function aScene(): Promise<Scene> {
  const { community } = people;
  const volunteer = await aVolunteer(cloud, community);
  const { volunteerId } = volunteer;
  const startsAt = new Date('2026-10-12T01:00:00Z');
  await aService(cloud, community, volunteer, { staff: keeper, startsAt, minutes: 60 });
  const request = async () => {
    const wanted = { id: uuid(), ...days, purpose: '入学' };
    return (await volunteer.client.volunteering.requestCertificate.mutate(wanted)).id;
  };
  const { issueCertificate, certificateDetail, recordForVolunteer } = keeper.client.volunteering;
  const issued = { requestId: await request(), minutes: 60, notes: '' };
  const { certificateId } = await issueCertificate.mutate(issued);
  const { token } = await certificateDetail.query({ certificateId });
  const { id: entryId } = await recordForVolunteer.mutate({ id: uuid(), volunteerId, ...entry });
  return { volunteerId, requestId: await request(), certificateId, token, entryId };
}

it('the table has every operation of certificates and records', () => {
  const all = { ...certificatesOperations, ...recordsOperations };
  expect(Object.keys(operations).sort()).toEqual(Object.keys(all).sort());
});

it.each(Object.keys(operations))('%s', async (name) => {
  const row = operations[name]!;
  let scene = await aScene();
  for (const person of everybody) {
    const used = await expectCase(row, person, people.clients.get(person)!, scene);
    if (used && deciding.includes(name)) scene = await aScene();
  }
});
