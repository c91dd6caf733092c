import { v7 as uuid } from 'uuid';
import type { TestCloud } from './test-cloud';
import type { TestCommunity, TestPerson } from './test-community';
import {
  anActivity,
  aShift,
  aSignup,
  aVolunteer,
  type TestShift,
  type TestVolunteer,
} from './test-volunteering';

const minute = 60_000;

export interface AttendanceScene {
  shift: TestShift;
  volunteer: TestVolunteer;
}

interface ScanOptions {
  id?: string;
  queued?: boolean;
  acceptedRisks?: number | null;
}

/** What tests of attendance do again and again, for shifts led by one person. */
export function attendanceOf(cloud: TestCloud, community: TestCommunity, leader: TestPerson) {
  /** A shift of two hours that begins now, with one volunteer signed up. */
  async function aScene(
    options: { activity?: Record<string, unknown>; capacity?: number; startsAt?: Date } = {},
  ): Promise<AttendanceScene> {
    const activityId = await anActivity(cloud, community, leader, options.activity);
    const shift = await aShift(cloud, community, activityId, {
      startsAt: options.startsAt ?? cloud.now,
      capacity: options.capacity ?? 10,
    });
    const volunteer = await aVolunteer(cloud, community);
    await aSignup(cloud, community, shift, volunteer);
    return { shift, volunteer };
  }

  /** The code on the leader's screen now. */
  async function codeOf({ id: shiftId }: TestShift): Promise<string> {
    const { codes, now } = await leader.client.volunteering.shiftCodes.query({ shiftId });
    const shown = codes.find(({ from, until }) => from <= now && now < until);
    if (!shown) throw new Error('no code is shown now');
    return shown.scene;
  }

  const scan = (
    { client }: TestPerson,
    { id: shiftId }: TestShift,
    event: 'arrive' | 'leave',
    text: string,
    { id = uuid(), queued = false, acceptedRisks = null }: ScanOptions = {},
  ) =>
    client.volunteering.scanShiftCode.mutate({ id, shiftId, event, text, queued, acceptedRisks });

  const scanNow = async (
    who: TestPerson,
    shift: TestShift,
    event: 'arrive' | 'leave',
    options: ScanOptions = {},
  ) => scan(who, shift, event, await codeOf(shift), options);

  /** Goes to some minutes after the shift's start. */
  const goTo = ({ startsAt }: TestShift, minutes: number): void => {
    cloud.now = new Date(startsAt.getTime() + minutes * minute);
  };

  /** The code that was on the screen then, as a phone without a network keeps it. */
  async function codeAt(shift: TestShift, minutes: number): Promise<string> {
    const { now } = cloud;
    goTo(shift, minutes);
    const text = await codeOf(shift);
    cloud.now = now;
    return text;
  }

  /** A volunteer's times: minutes after the start of the shift, how they are known, whether they count. */
  async function recordOf({ shift, volunteer }: AttendanceScene): Promise<string[]> {
    const own = volunteer.client.volunteering.ownAttendance;
    const { attendances } = await own.query({ shiftId: shift.id });
    const since = (at: string | null) =>
      at === null ? null : (Date.parse(at) - shift.startsAt.getTime()) / minute;
    return attendances.map(({ arrivedAt, leftAt, arrivedBy, leftBy, state }) =>
      [since(arrivedAt), since(leftAt), arrivedBy, leftBy, state].join(' '),
    );
  }

  return { aScene, codeOf, scan, scanNow, goTo, codeAt, recordOf };
}
