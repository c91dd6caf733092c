import type { CloudOutputs } from '@/src/platform/cloud';

type Volunteering = CloudOutputs['volunteering'];

export type ActivityCardData = Volunteering['listActivities']['items'][number];
export type VolunteeringHome = Volunteering['volunteeringHome'];
export type OwnShift = VolunteeringHome['offers'][number];
