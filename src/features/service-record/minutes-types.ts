import type { CloudOutputs } from '@/src/platform/cloud';

type Volunteering = CloudOutputs['volunteering'];

export type OwnRecordData = Volunteering['ownRecord'];
export type OwnEntry = Volunteering['ownEntries']['items'][number];
export type PostingData = Volunteering['postingDetail'];
export type PostedEntryData = Volunteering['listPostedEntries']['items'][number];
export type MinuteObjectionData = Volunteering['listMinuteObjections']['items'][number];
export type BenefitData = Volunteering['listBenefits']['benefits'][number];
export type OwnClaim = Volunteering['ownClaims']['items'][number];
