import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import {
  aCorrection,
  anObjection,
  aPosting,
  aService,
  withContact,
} from '@/test/cloud/test-certificates';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aVolunteer } from '@/test/cloud/test-volunteering';

jest.setTimeout(120_000);

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let colleague: TestPerson;

beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('residentsCommittee');
  colleague = await here.aStaffMember('residentsCommittee');
  await withContact(cloud, here, staff);
  // It is the 22nd of November. August to October are posted out, November is not posted at all.
  for (const month of ['2026-08', '2026-09', '2026-10']) await aPosting(cloud, here, month);
});
afterAll(() => cloud.stop());

/** Services on days apart; what became of each one. */
const history = fc.array(
  fc.record({
    /** Days after the first of August: until the 18th of November. */
    day: fc.integer({ min: 0, max: 108 }),
    minutes: fc.integer({ min: 1, max: 480 }),
    activity: fc.integer({ min: 0, max: 2 }),
    corrections: fc.array(
      fc.record({
        change: fc.integer({ min: -480, max: 480 }).filter((change) => change !== 0),
        /** Entered so many days later, at the latest on the 21st of November. */
        daysLater: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 3 },
    ),
    objected: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;
type Service = History[number] & { startsAt: Date };

const dayLength = 24 * 3_600_000;
const first = Date.parse('2026-08-01T01:00:00Z');
const last = Date.parse('2026-11-21T12:00:00Z');
const isPosted = (instant: Date) => instant.getTime() < Date.parse('2026-10-31T16:00:00Z');

const correctedAt = (service: Service, daysLater: number) =>
  new Date(Math.min(service.startsAt.getTime() + 10 * 3_600_000 + daysLater * dayLength, last));

/** Corrections as the ledger takes them: never below nothing. */
function lawful(service: Service) {
  let left = service.minutes;
  return service.corrections
    .map(({ change, daysLater }) => ({ change, at: correctedAt(service, daysLater) }))
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .flatMap(({ change, at }) => {
      const minutes = Math.max(change, -left);
      left += minutes;
      return minutes === 0 ? [] : [{ minutes, at }];
    });
}

/** What a certificate may say of one service, told apart from the product's own rule. */
function provable(service: Service): number {
  const entered = new Date(service.startsAt.getTime() + 9 * 3_600_000);
  if (service.objected || !isPosted(entered)) return 0;
  return lawful(service)
    .filter(({ minutes, at }) => minutes < 0 || isPosted(at))
    .reduce((sum, { minutes }) => sum + minutes, service.minutes);
}

it('a certificate says exactly what was posted out of the ledger, without what is objected to', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (random) => {
      const services = random.map((one, index) => ({
        ...one,
        // A day each, so that no two shifts are at once.
        startsAt: new Date(first + ((one.day + index * 7) % 109) * dayLength),
      }));
      const volunteer = await aVolunteer(cloud, here);
      for (const service of services) {
        const { startsAt, minutes } = service;
        const { entryId } = await aService(cloud, here, volunteer, { staff, startsAt, minutes });
        for (const correction of lawful(service))
          await aCorrection(cloud, here, volunteer, {
            ...{ entryId, ...correction, by: [staff, colleague] },
          });
        const month = new Date(startsAt.getTime() + 9 * 3_600_000);
        if (service.objected && isPosted(month))
          await anObjection(cloud, here, volunteer, { entryId, at: month, by: colleague });
      }
      const expected = services.reduce((sum, service) => sum + Math.max(0, provable(service)), 0);

      const { id: requestId } = await volunteer.client.volunteering.requestCertificate.mutate({
        ...{ id: uuid(), fromDate: '2026-08-01', untilDate: '2026-11-22', purpose: '入学' },
      });
      const issue = (minutes: number) =>
        staff.client.volunteering.issueCertificate.mutate({ requestId, minutes, notes: '' });
      if (expected === 0) {
        await refused(issue(0), 'certificateNothingServed');
        return;
      }
      const { certificateId } = await issue(expected);
      const { content, token } = await volunteer.client.volunteering.certificateDetail.query({
        certificateId,
      });
      expect(content.minutes).toBe(expected);
      expect(content.activities.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(expected);
      // It knows the entries it rests on, and no others.
      const { rows } = await cloud.owner.query<{ entries: number }>(
        'select count(*) as entries from certificate_entry where certificate_id = $1',
        [certificateId],
      );
      expect(rows[0]?.entries).toBe(services.filter((service) => provable(service) > 0).length);
      expect(
        (await cloud.as(null, null).volunteering.checkCertificate.query({ token })).content,
      ).toEqual(content);
    }),
    { numRuns: 40 },
  );
});
