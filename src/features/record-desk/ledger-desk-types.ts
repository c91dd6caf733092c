import type { CloudOutputs } from '@/src/platform/cloud';

type Volunteering = CloudOutputs['volunteering'];

export type CorrectableEntryData = Volunteering['shiftMinutes']['entries'][number];
export type MissingVolunteer = Volunteering['shiftMinutes']['missing'][number];
export type CorrectionData = Volunteering['listCorrections']['items'][number];
export type DeskObjection = Volunteering['objectionsDesk']['items'][number];
export type DeskBenefit = Volunteering['benefitsDesk']['benefits'][number];
export type DeskClaim = Volunteering['listClaims']['items'][number];
export type RulesData = Volunteering['readRules'];
