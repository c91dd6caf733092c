import { openPage } from '@/src/platform/open-page';

const folder = '/features/service-record/pages';

/** Addresses of the pages about what volunteers served, with their parameters, in one place. */
export const openOwnRecord = (): void => openPage(`${folder}/own-record/index`);
export const openPostings = (): void => openPage(`${folder}/postings/index`);
/** `month`: 2026-10. */
export const openPosting = (month: string): void => openPage(`${folder}/posting/index`, { month });
export const openBenefits = (): void => openPage(`${folder}/benefits/index`);
export const openLeaderboard = (): void => openPage(`${folder}/leaderboard/index`);
export const openCertificates = (): void => openPage(`${folder}/certificates/index`);
export const openCertificate = (certificateId: string): void =>
  openPage(`${folder}/certificate/index`, { certificateId });
/** Public: anyone who has a certificate in hand. */
export const openCheckCertificate = (): void => openPage(`${folder}/check-certificate/index`);
/** Pages of other features that this one leads to. */
export const openRegistration = (): void =>
  openPage('/features/volunteering/pages/volunteer-profile/index');
export const openRules = (): void =>
  openPage('/features/record-desk/pages/volunteering-rules/index');
export const openCorrectEntry = (entryId: string): void =>
  openPage('/features/record-desk/pages/correct-minutes/index', { entryId });
