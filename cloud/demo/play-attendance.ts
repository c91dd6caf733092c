import { v7 as uuid } from 'uuid';
import { type DemoStage, severalAtOnce } from './demo-stage';
import { neighbour } from './gather-crowd';
import type { DemoActivities } from './play-activities';

/** Who comes to the weekly cleaning, in the order of how often. */
const regulars = [
  'dev-owner',
  'dev-owner-elder',
  neighbour(3),
  neighbour(5),
  'dev-co-owner-1',
  neighbour(8),
  'dev-tenant',
];

/** Who registered as volunteers long ago, and what they said of themselves. */
const skillsOf = {
  'dev-owner': ['repair', 'gardening'],
  'dev-owner-elder': ['teaching'],
  'dev-co-owner-1': ['phones', 'teaching'],
} as const;

/** When people come and leave, in hours of the day, week after week. */
const came = [8.9, 9.1, 8.95, 9, 9.15] as const;
const left = [11.05, 10.8, 11, 10.9, 11.1] as const;

type Shifts = Pick<DemoActivities, 'shifts'>;

/** Five weeks of cleaning, each checked in and out by the code and settled by its leader. */
export async function playAttendance(stage: DemoStage, { shifts }: Shifts): Promise<void> {
  await stage.goTo(41, 20);
  await severalAtOnce(regulars, 4, (openId) => register(stage, openId));
  const weeks = shifts.cleaningPast.slice(0, -1);
  for (const [week, shiftId] of weeks.entries())
    await serve(stage, shiftId, week, regulars.slice(0, regulars.length - (week % 3)));
}

/**
 * Yesterday's cleaning, left for its leader to settle: one forgot to check out, one had no network, one
 * came without a phone, one did not come.
 */
export async function playUnsettled(stage: DemoStage, { shifts }: Shifts): Promise<void> {
  const shiftId = shifts.cleaningPast.at(-1) ?? '';
  const [forgetful, offline, withoutPhone, absent, ...others] = regulars as [
    ...[string, string, string, string],
    ...string[],
  ];
  await stage.goTo(2, 21);
  await signUp(stage, shiftId, [forgetful, offline, withoutPhone, absent, ...others.slice(0, 2)]);
  const leader = stage.as('dev-committee').volunteering;
  await stage.goTo(1, 8.9);
  const early = await codeNow(stage, shiftId);
  await stage.goTo(1, 9.1);
  await scan(stage, shiftId, 'arrive', [forgetful, ...others.slice(0, 2)]);
  const { people } = await leader.shiftDesk.query({ shiftId });
  const { name } = (await stage.as(withoutPhone).volunteering.ownVolunteer.query()).profile ?? {};
  const person = people.find((one) => one.name === name);
  if (person) await leader.recordArrival.mutate({ shiftId, volunteerId: person.volunteerId });
  await stage.goTo(1, 10.8);
  await scan(stage, shiftId, 'leave', others.slice(0, 2));
  await stage.goTo(1, 12);
  await stage.as(offline).volunteering.scanShiftCode.mutate({
    ...{ id: uuid(), shiftId, event: 'arrive', text: early, queued: true, acceptedRisks: null },
  });
}

async function serve(
  stage: DemoStage,
  shiftId: string,
  week: number,
  people: readonly string[],
): Promise<void> {
  const daysAgo = 36 - 7 * week;
  await signUp(stage, shiftId, people);
  await stage.goTo(daysAgo, came[week] ?? 9);
  await scan(stage, shiftId, 'arrive', people);
  await stage.goTo(daysAgo, left[week] ?? 11);
  await scan(stage, shiftId, 'leave', people);
  await stage.goTo(daysAgo, 12);
  await stage.as('dev-committee').volunteering.settleShift.mutate({ shiftId });
}

/** Unless they have served before. */
export async function register(stage: DemoStage, openId: string): Promise<void> {
  const { volunteering } = stage.as(openId);
  if ((await volunteering.ownVolunteer.query()).isRegistered) return;
  await volunteering.registerAsVolunteer.mutate({
    skills: [...(skillsOf[openId as keyof typeof skillsOf] ?? [])],
    interests: ['green', 'neighbourly'],
    ...{ wantsCalls: true, onLeaderboard: openId !== 'dev-tenant', birthDate: null },
  });
}

async function signUp(stage: DemoStage, shiftId: string, people: readonly string[]): Promise<void> {
  const { posts } = await stage.as('dev-committee').volunteering.shiftDetail.query({ shiftId });
  const [sweeping, tools] = posts;
  await severalAtOnce(people, 4, (openId) =>
    stage.as(openId).volunteering.signUp.mutate({
      shiftId,
      postId: (openId === people[0] ? tools?.id : sweeping?.id) ?? '',
      ...{ riskRevision: 1, overlapAccepted: false },
    }),
  );
}

async function scan(
  stage: DemoStage,
  shiftId: string,
  event: 'arrive' | 'leave',
  people: readonly string[],
): Promise<void> {
  const text = await codeNow(stage, shiftId);
  await severalAtOnce(people, 4, (openId) =>
    stage.as(openId).volunteering.scanShiftCode.mutate({
      ...{ id: uuid(), shiftId, event, text, queued: false, acceptedRisks: null },
    }),
  );
}

async function codeNow(stage: DemoStage, shiftId: string): Promise<string> {
  const { codes } = await stage.as('dev-committee').volunteering.shiftCodes.query({ shiftId });
  return codes[0]?.scene ?? '';
}
