import { openPage } from '@/src/platform/open-page';

const folder = '/features/hall/pages';

/** Addresses of the pages of a topic's text, in one place. */
export const textPage = `${folder}/text/index`;

/** The current version, or an older one by its number. */
export const openText = (topicId: string, version?: number): void =>
  openPage(textPage, version === undefined ? { topicId } : { topicId, version: String(version) });
export const openTextHistory = (topicId: string): void =>
  openPage(`${folder}/text-history/index`, { topicId });
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
