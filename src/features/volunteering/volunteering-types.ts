import type { CloudOutputs } from '@/src/platform/cloud';

type Volunteering = CloudOutputs['volunteering'];

export type ActivityCardData = Volunteering['listActivities']['items'][number];
export type VolunteeringHome = Volunteering['volunteeringHome'];
export type OwnShift = VolunteeringHome['offers'][number];
export type OwnAttendance = Volunteering['ownAttendance'];
export type ScanAnswer = Volunteering['scanShiftCode'];
export type ActivityDetail = Volunteering['activityDetail'];
export type ShiftCardData = Volunteering['listShifts']['items'][number];
export type TeamCardData = Volunteering['listTeams']['items'][number];
export type ShiftDetail = Volunteering['shiftDetail'];
export type OwnSignup = NonNullable<ShiftDetail['mine']['signup']>;
export type OwnShiftRow = Volunteering['myShifts']['items'][number];
export type OwnVolunteer = Volunteering['ownVolunteer'];
export type GuardianConsent = Volunteering['guardianConsent'];
export type HandOver = Volunteering['handOverDetail'];
