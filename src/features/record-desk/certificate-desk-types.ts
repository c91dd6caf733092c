import type { CloudOutputs } from '@/src/platform/cloud';

type Volunteering = CloudOutputs['volunteering'];

export type WaitingRequest = Volunteering['waitingCertificates']['items'][number];
export type IssuedCertificate = Volunteering['issuedCertificates']['items'][number];
export type ListedVolunteer = Volunteering['listVolunteers']['items'][number];
