import { openPage } from '@/src/platform/open-page';

const folder = '/features/hall/pages';

/** Addresses of the pages of a topic's text, in one place. */
export const textPage = `${folder}/text/index`;

/** The current version, or an older one by its number. */
export const openText = (topicId: string, version?: number): void =>
  openPage(textPage, version === undefined ? { topicId } : { topicId, version: String(version) });
/** The versions, or suggestions: those that wait, those with an outcome, one's own. */
export const openTextHistory = (
  topicId: string,
  list: 'versions' | 'open' | 'decided' | 'mine' = 'versions',
): void => openPage(`${folder}/text-history/index`, { topicId, list });
/** What changed from one version to another. */
export const openTextComparison = (topicId: string, older: number, newer: number): void =>
  openPage(`${folder}/text-history/index`, {
    topicId,
    older: String(older),
    newer: String(newer),
  });
export const openParagraph = (topicId: string, paragraphId: string): void =>
  openPage(`${folder}/suggest/index`, { topicId, paragraphId });
export const openTextDesk = (topicId: string): void =>
  openPage(`${folder}/text-desk/index`, { topicId });
