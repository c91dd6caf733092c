import { openPage } from '@/src/platform/open-page';

const folder = '/features/hall/pages';

/** Addresses of the pages of a topic's text, in one place. */
export const textPage = `${folder}/text/index`;

export const openText = (topicId: string): void => openPage(textPage, { topicId });
export const openTextHistory = (topicId: string): void =>
  openPage(`${folder}/text-history/index`, { topicId });
export const openTextDesk = (topicId: string): void =>
  openPage(`${folder}/text-desk/index`, { topicId });
