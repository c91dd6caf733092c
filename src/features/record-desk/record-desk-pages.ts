import { openPage } from '@/src/platform/open-page';

const folder = '/features/record-desk/pages';

/** Addresses of the pages where the ledger is kept, with their parameters, in one place. */
export const openCorrectMinutes = (shiftId: string): void =>
  openPage(`${folder}/correct-minutes/index`, { shiftId });
export const openCorrections = (): void => openPage(`${folder}/corrections/index`);
export const openObjections = (): void => openPage(`${folder}/objections/index`);
export const openBenefitsDesk = (): void => openPage(`${folder}/benefits-desk/index`);
export const openVolunteeringRules = (): void => openPage(`${folder}/volunteering-rules/index`);
export const openCertificatesDesk = (): void => openPage(`${folder}/certificates-desk/index`);
export const openVolunteers = (): void => openPage(`${folder}/volunteers/index`);
export const openVolunteerRecord = (volunteerId: string): void =>
  openPage(`${folder}/volunteer-record/index`, { volunteerId });
