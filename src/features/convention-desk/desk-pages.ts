import { openPage } from '@/src/platform/open-page';

const folder = '/features/convention-desk/pages';

/** The guided process of one convention; without one, the list of all and a way to begin. */
export const openConventionDesk = (conventionId = ''): void =>
  openPage(`${folder}/desk/index`, conventionId ? { conventionId } : {});
export const openBeginRevision = (conventionId = ''): void =>
  openPage(`${folder}/begin-revision/index`, conventionId ? { conventionId } : {});
/** Prompts of the chapters, opinions received, and entering those from paper. */
export const openOpinionsDesk = (conventionId: string): void =>
  openPage(`${folder}/opinions-desk/index`, { conventionId });
/** What the check finds in the draft, each to be changed or answered. */
export const openWarnings = (conventionId: string): void =>
  openPage(`${folder}/clause-warnings/index`, { conventionId });
export const openTextDesk = (conventionId: string): void =>
  openPage(`${folder}/text-desk/index`, { conventionId });
export const openExplainClause = (conventionId: string, paragraphId: string): void =>
  openPage(`${folder}/explain-clause/index`, { conventionId, paragraphId });
/** The reviewer's link, their remarks, and handing in again. */
export const openReviewDesk = (conventionId: string): void =>
  openPage(`${folder}/review-desk/index`, { conventionId });
/** By a poll, or the record of a meeting held in a room. */
export const openAdoptionDesk = (conventionId: string): void =>
  openPage(`${folder}/adoption-desk/index`, { conventionId });
export const openFilingDesk = (conventionId: string): void =>
  openPage(`${folder}/filing-desk/index`, { conventionId });
/** Who has signed, by building, entrance and home; the door-to-door list. */
export const openCoverage = (conventionId: string): void =>
  openPage(`${folder}/coverage/index`, { conventionId });
export const openCoverageBuilding = (conventionId: string, buildingId: string): void =>
  openPage(`${folder}/coverage-building/index`, { conventionId, buildingId });
/** Signing with a finger on a committee's tablet. */
export const openTablet = (conventionId: string, unitId = ''): void =>
  openPage(`${folder}/tablet/index`, { conventionId, ...(unitId ? { unitId } : {}) });
/** Who signed an edition. */
export const openSigned = (conventionId: string, edition: number): void =>
  openPage(`${folder}/coverage/index`, { conventionId, edition: String(edition) });
