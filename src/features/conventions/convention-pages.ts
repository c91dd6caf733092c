import { openPage, replacePage } from '@/src/platform/open-page';

const folder = '/features/conventions/pages';

/** Addresses of the feature's pages with their parameters, in one place. */
export const openConventions = (): void => openPage(`${folder}/conventions/index`);
export const openConvention = (conventionId: string): void =>
  openPage(`${folder}/convention/index`, { conventionId });
/** Saying what the convention shall regulate, chapter by chapter. */
export const openGiveOpinion = (conventionId: string): void =>
  openPage(`${folder}/give-opinion/index`, { conventionId });
/** What was done step by step, with its evidence. */
export const openSteps = (conventionId: string): void =>
  openPage(`${folder}/steps/index`, { conventionId });
/** The draft, or an older version. */
export const openText = (conventionId: string, version?: number): void =>
  openPage(`${folder}/text/index`, {
    conventionId,
    ...(version === undefined ? {} : { version: String(version) }),
  });
/** The edition in force, also while a draft is being written. */
export const openEdition = (conventionId: string): void =>
  openPage(`${folder}/text/index`, { conventionId, which: 'inForce' });
/** The versions, or suggestions: those that wait, those with an outcome, one's own. */
export const openTextHistory = (
  conventionId: string,
  list: 'versions' | 'open' | 'decided' | 'mine' = 'versions',
): void => openPage(`${folder}/text-history/index`, { conventionId, list });
/** What changed from one version to another. */
export const openTextComparison = (conventionId: string, older: number, newer: number): void =>
  openPage(`${folder}/text-history/index`, {
    conventionId,
    older: String(older),
    newer: String(newer),
  });
export const openSuggest = (conventionId: string, paragraphId: string): void =>
  openPage(`${folder}/suggest/index`, { conventionId, paragraphId });
/** One clause with its explanation, its example and where it was cited. */
export const openClause = (conventionId: string, paragraphId: string): void =>
  openPage(`${folder}/clause/index`, { conventionId, paragraphId });
/** What changed since the caller signed. */
export const openChanges = (conventionId: string): void =>
  openPage(`${folder}/changes/index`, { conventionId });
export const openSign = (conventionId: string): void =>
  openPage(`${folder}/sign/index`, { conventionId });
export const openReceipt = (acknowledgementId: string): void =>
  openPage(`${folder}/receipt/index`, { acknowledgementId });
/** Going back from it skips the form that was signed. */
export const replaceByReceipt = (acknowledgementId: string): void =>
  replacePage(`${folder}/receipt/index`, { acknowledgementId });
