import type { CloudInputs, CloudOutputs } from '@/src/platform/cloud';

type Outputs = CloudOutputs['volunteering'];

export type ActivityForm = Outputs['activityForm'];
export type ActivityInput = CloudInputs['volunteering']['saveActivity'];
export type ActivityDetail = Outputs['activityDetail'];
export type OrganisedCard = Outputs['organisedActivities']['items'][number];
export type OrganiserDesk = Outputs['organiserDesk'];
export type OrganiserChoices = Outputs['organiserChoices'];
export type ShiftCard = Outputs['listShifts']['items'][number];
export type TeamCardData = Outputs['listTeams']['items'][number];
export type ShiftForm = Outputs['shiftForm'];
export type ShiftChanges = CloudInputs['volunteering']['changeShift']['changes'];
