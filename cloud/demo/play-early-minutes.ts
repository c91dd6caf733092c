import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '@/shared/shanghai-time';
import { monthOf, postingTime } from '@/shared/volunteering/ledger/posting-months';
import { type DemoStage, severalAtOnce } from './demo-stage';
import { neighbour } from './gather-crowd';
import { register } from './play-attendance';

const people = ['dev-owner', 'dev-owner-elder', 'dev-co-owner-1', neighbour(3), neighbour(5)];

const servedDaysAgo = 70;

/**
 * Ten weeks ago: a flower bed was dug over. That month was posted to its end long ago, so that there is
 * something to certify on whichever day the demo is looked at. From then on months stay posted for as
 * long as the rules allow, so that one is posted today, too.
 */
export async function playEarlyMinutes(stage: DemoStage): Promise<void> {
  await stage.goTo(servedDaysAgo + 2, 10);
  const committee = stage.as('dev-committee').volunteering;
  const shiftId = await holdFlowerBed(stage);
  await severalAtOnce(people, 4, (openId) => signUp(stage, openId, shiftId));
  await stage.goTo(servedDaysAgo, 9);
  const { people: listed } = await committee.shiftDesk.query({ shiftId });
  const attendanceIds: string[] = [];
  for (const { volunteerId } of listed) {
    const { attendanceId } = await committee.recordArrival.mutate({ shiftId, volunteerId });
    attendanceIds.push(attendanceId);
  }
  for (const [place, attendanceId] of attendanceIds.entries()) {
    await stage.goTo(servedDaysAgo, 10.5 + 0.1 * place);
    await committee.recordLeaving.mutate({ attendanceId });
  }
  await stage.goTo(servedDaysAgo, 12);
  await committee.settleShift.mutate({ shiftId });
  await afterPosting(stage);
  const rules = await committee.readRules.query();
  await committee.changeRules.mutate({ ...rules, minutesPostingDays: 30 });
}

/** The morning on which the month of that service is posted. */
async function afterPosting(stage: DemoStage): Promise<void> {
  const posted = postingTime(monthOf(stage.at(servedDaysAgo, 12)));
  for (let daysAgo = servedDaysAgo; daysAgo > 0; daysAgo -= 1) {
    if (stage.at(daysAgo, 8) >= posted) return stage.goTo(daysAgo, 8.5);
  }
}

async function holdFlowerBed(stage: DemoStage): Promise<string> {
  const { volunteering } = stage.as('dev-committee');
  const activityId = uuid();
  await volunteering.saveActivity.mutate({
    ...{ activityId, revision: 0, organiser: { kind: 'body', role: 'ownersCommittee' } },
    ...{ title: '翻整南门花坛', kind: 'green', ownKindId: null, buildingId: null },
    place: '南门花坛',
    description: '清走枯枝，翻土，种上月季。铲子和手套由业主委员会准备。',
    contact: '业主委员会 周明 0571-80001234',
    risks: '铲子锋利，请注意脚下；弯腰久了请起来歇一歇。',
    ...{ isRisky: false, isRescue: false, insurance: 'none', insuranceNote: '' },
    ...{ leastAge: 18, mostAge: null, neededSkills: [], cancelHours: 24 },
    ...{ photoIds: [], checkInPlace: null },
  });
  const { shiftIds } = await volunteering.planShifts.mutate({
    ...{ activityId, planId: uuid(), note: '', leaderAccountId: null, needed: 3 },
    posts: [{ name: '翻土', capacity: 8 }],
    when: {
      kind: 'once',
      date: shanghaiDay(stage.at(servedDaysAgo, 9)),
      startsAtMinute: 9 * 60,
      lengthMinutes: 120,
    },
  });
  await volunteering.publishActivity.mutate({ activityId, revision: 1 });
  return shiftIds[0] ?? '';
}

async function signUp(stage: DemoStage, openId: string, shiftId: string): Promise<void> {
  await register(stage, openId);
  const { volunteering } = stage.as(openId);
  const { posts, riskRevision } = await volunteering.shiftDetail.query({ shiftId });
  const postId = posts[0]?.id ?? '';
  await volunteering.signUp.mutate({ shiftId, postId, riskRevision, overlapAccepted: false });
}
