import { openPage } from '@/src/platform/open-page';

const folder = '/features/hall/pages';

/** Addresses of the pages to find topics and read digests, in one place. */
export const digestPage = `${folder}/digest/index`;

export const openSearchTopics = (): void => openPage(`${folder}/search-topics/index`);
export const openDigests = (): void => openPage(`${folder}/digests/index`);
export const openDigest = (digestId: string): void => openPage(digestPage, { digestId });
