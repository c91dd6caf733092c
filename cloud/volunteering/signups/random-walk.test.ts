import { TRPCClientError } from '@trpc/client';
import fc from 'fast-check';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import {
  anActivity,
  aShift,
  aVolunteer,
  type TestShift,
  type TestVolunteer,
} from '@/test/cloud/test-volunteering';

jest.setTimeout(180_000);

const hour = 3_600_000;

interface Step {
  kind: 'signUp' | 'cancel' | 'confirm' | 'remove' | 'add' | 'handOver';
  who: number;
  /** Who takes a place over. */
  to: number;
}

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;
let activityId: string;
let people: TestVolunteer[];
beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('residentsCommittee');
  activityId = await anActivity(cloud, here, staff);
  people = await Promise.all(Array.from({ length: 6 }, () => aVolunteer(cloud, here)));
});
afterAll(() => cloud.stop());

interface ListRow {
  id: string;
  number: number;
  state: string;
  volunteer_id: string;
}

const listOf = async (shift: TestShift): Promise<ListRow[]> =>
  (
    await cloud.owner.query<ListRow>(
      'select id, number, state, volunteer_id from signup where shift_id = $1 order by number',
      [shift.id],
    )
  ).rows;

/** What somebody does, with the list as they last saw it; others change it meanwhile. */
async function take(step: Step, shift: TestShift, seen: ListRow[]): Promise<unknown> {
  const person = people[step.who]!;
  const { volunteering } = person.client;
  const { shiftId, postId } = { shiftId: shift.id, postId: shift.postId };
  const terms = { riskRevision: 1, overlapAccepted: false };
  const own = seen.filter(({ volunteer_id }) => volunteer_id === person.volunteerId).at(-1);
  if (step.kind === 'signUp') return volunteering.signUp.mutate({ shiftId, postId, ...terms });
  if (step.kind === 'add') {
    const { volunteerId } = person;
    return staff.client.volunteering.addToShift.mutate({
      ...{ shiftId, postId, volunteerId, risksTold: true },
    });
  }
  if (!own) return null;
  const signupId = own.id;
  if (step.kind === 'cancel') return volunteering.cancelSignup.mutate({ signupId, reason: '' });
  if (step.kind === 'confirm') return volunteering.confirmPlace.mutate({ signupId, ...terms });
  if (step.kind === 'remove') {
    return staff.client.volunteering.removeSignup.mutate({ signupId, reason: '人数有调整' });
  }
  const { token } = await volunteering.offerHandOver.mutate({ signupId, wantedShiftIds: [] });
  return people[step.to]?.client.volunteering.takeOver.mutate({
    ...{ token, ...terms, inExchange: null },
  });
}

const refusalOf = (error: unknown): string | undefined =>
  error instanceof TRPCClientError
    ? (error.data as { refusal?: { code: string } } | null)?.refusal?.code
    : undefined;

async function expectRules(shift: TestShift, capacity: number): Promise<void> {
  const rows = await listOf(shift);
  // Numbers are gapless, and nobody is on the list twice.
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, place) => place + 1));
  const active = rows.filter(({ state }) => ['confirmed', 'offered', 'waiting'].includes(state));
  expect(new Set(active.map((row) => row.volunteer_id)).size).toBe(active.length);
  // Places never exceed the capacity, and none is free while somebody waits.
  const placed = active.filter(({ state }) => state !== 'waiting');
  const waiting = active.filter(({ state }) => state === 'waiting');
  const { rows: posts } = await cloud.owner.query(
    'select places_taken from shift_post where id = $1',
    [shift.postId],
  );
  expect(posts[0].places_taken).toBe(placed.length);
  expect(placed.length).toBeLessThanOrEqual(capacity);
  if (waiting.length > 0) expect(placed).toHaveLength(capacity);
  // Nobody is passed over: whoever has a place came before everybody who waits.
  const last = Math.max(0, ...placed.map(({ number }) => number));
  for (const { number } of waiting) expect(number).toBeGreaterThan(last);
}

it('whatever many do at once: capacity, order, gapless numbers, one place each', async () => {
  const kind = fc.oneof(
    { weight: 4, arbitrary: fc.constant('signUp' as const) },
    { weight: 4, arbitrary: fc.constantFrom('cancel' as const, 'confirm' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('remove' as const, 'add' as const, 'handOver' as const),
    },
  );
  const step: fc.Arbitrary<Step> = fc.record({ kind, who: fc.nat(5), to: fc.nat(5) });
  const wave = fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 8 }),
    hours: fc.constantFrom(0, 0, 1, 13),
  });
  let performed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(wave, { minLength: 2, maxLength: 5 }),
      async (capacity, waves) => {
        cloud.now = new Date('2026-11-22T02:00:00Z');
        const startsAt = new Date(cloud.now.getTime() + 240 * hour);
        const shift = await aShift(cloud, here, activityId, { capacity, startsAt });
        for (const { steps, hours } of waves) {
          const seen = await listOf(shift);
          const outcomes = await Promise.allSettled(
            steps.map((chosen) => take(chosen, shift, seen)),
          );
          for (const outcome of outcomes) {
            if (outcome.status === 'fulfilled') performed += outcome.value === null ? 0 : 1;
            // A "no" is one of ours: nothing fails, nothing waits for ever.
            else expect(refusalOf(outcome.reason)).toBeDefined();
          }
          cloud.advance(hours * hour);
          await cloud.tick();
          await expectRules(shift, capacity);
        }
        await cloud.owner.query(
          "update shift set state = 'cancelled', cancelled_at = now() where id = $1",
          [shift.id],
        );
      },
    ),
    { numRuns: 25, seed: 20261122 },
  );
  expect(performed).toBeGreaterThan(50);
});
