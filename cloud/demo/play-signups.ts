import { v7 as uuid } from 'uuid';
import type { Skill } from '@/shared/volunteering/skills';
import { type DemoStage, severalAtOnce } from './demo-stage';
import { neighbour } from './gather-crowd';
import type { DemoActivities } from './play-activities';

type Shifts = Pick<DemoActivities, 'shifts'>;

/** Who can teach how to use a phone: the class has four places. */
const teachers = [40, 41, 42, 43].map(neighbour);
const gardeners = [44, 45].map(neighbour);
const others = [46, 47, 48, 49].map(neighbour);

/**
 * Four days ago: who signed up for what comes. The phone class is full and people wait, the dumplings
 * lack people, the weekly cleaning goes its way, and a child without a phone comes with consent on paper.
 */
export async function playSignups(stage: DemoStage, { shifts }: Shifts): Promise<void> {
  await stage.goTo(4, 19);
  await severalAtOnce(teachers, 4, (openId) => register(stage, openId, ['phones', 'teaching']));
  await severalAtOnce(gardeners, 2, (openId) => register(stage, openId, ['gardening']));
  await severalAtOnce(others, 4, (openId) => register(stage, openId, []));
  for (const openId of [...teachers, 'dev-owner-elder', 'dev-co-owner-1']) {
    await signUp(stage, openId, shifts.phoneClass);
  }
  const [next, afterNext] = shifts.cleaningComing;
  await signUpAll(stage, ['dev-owner', 'dev-tenant', neighbour(3), ...others], next);
  await signUpAll(stage, ['dev-owner-elder', neighbour(5)], afterNext);
  await signUpAll(stage, others.slice(0, 3), shifts.dumplings);
  await signUpAll(stage, gardeners, shifts.pruning);
  await bringChild(stage, shifts.library);
}

/** Just now: somebody gave back a place in the phone class, and the first who waits has to confirm. */
export async function playOffer(stage: DemoStage, { shifts }: Shifts): Promise<void> {
  await stage.goTo(0, 24);
  const { volunteering } = stage.as(teachers[1] ?? '');
  const { mine } = await volunteering.shiftDetail.query({ shiftId: shifts.phoneClass });
  if (mine.signup?.state !== 'confirmed') return;
  const { signupId } = mine.signup;
  await volunteering.cancelSignup.mutate({ signupId, reason: '单位临时安排出差' });
}

const register = (stage: DemoStage, openId: string, skills: Skill[]) =>
  stage.as(openId).volunteering.registerAsVolunteer.mutate({
    ...{ skills, interests: ['learning', 'neighbourly'], birthDate: '1986-04-18' },
    ...{ wantsCalls: true, onLeaderboard: false },
  });

const signUpAll = (stage: DemoStage, people: readonly string[], shiftId: string | undefined) =>
  severalAtOnce(people, 4, (openId) => signUp(stage, openId, shiftId ?? ''));

async function signUp(stage: DemoStage, openId: string, shiftId: string): Promise<void> {
  const { volunteering } = stage.as(openId);
  const { posts, riskRevision } = await volunteering.shiftDetail.query({ shiftId });
  const postId = posts[0]?.id ?? '';
  await volunteering.signUp.mutate({ shiftId, postId, riskRevision, overlapAccepted: true });
}

/** The team's leader registers a neighbour's child by hand, with the consent the parents signed. */
async function bringChild(stage: DemoStage, shiftId: string): Promise<void> {
  const { volunteering } = stage.as('dev-owner');
  const { volunteerId } = await volunteering.registerForNeighbour.mutate({
    ...{ id: uuid(), shiftId, skills: [], agreed: true },
    who: { name: '胡小雨', phone: '', adult: false, birthDate: bornTwelveYearsAgo(stage) },
  });
  await volunteering.recordPaperConsent.mutate({
    ...{ shiftId, volunteerId, guardianName: '胡鹏雨', guardianPhone: '19900002717' },
  });
  const { posts } = await volunteering.shiftDetail.query({ shiftId });
  await volunteering.addToShift.mutate({
    ...{ shiftId, postId: posts[0]?.id ?? '', volunteerId, risksTold: true },
  });
}

const bornTwelveYearsAgo = ({ now }: DemoStage): string => `${now.getFullYear() - 12}-05-01`;
