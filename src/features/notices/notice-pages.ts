import { openPage } from '@/src/platform/open-page';

const folder = '/features/notices/pages';

/** Addresses of the feature's pages with their parameters, in one place. */
export const noticePage = `${folder}/notice/index`;

export const openNotice = (noticeId: string): void => openPage(noticePage, { noticeId });
export const openNoticeList = (shelf: 'current' | 'toConfirm' = 'current'): void =>
  openPage(`${folder}/notice-list/index`, { shelf });
export const openReadership = (noticeId: string): void =>
  openPage(`${folder}/readership/index`, { noticeId });
/** Objections to what is posted, and their answers. */
export const openPosting = (noticeId: string): void =>
  openPage(`${folder}/posting/index`, { noticeId });
/** What has to be made public here, and by when. */
export const openDisclosure = (): void => openPage(`${folder}/disclosure/index`);
/** The notices with which one thing was made public. */
export const openDisclosed = (key: string, name: string): void =>
  openPage(`${folder}/disclosed/index`, { key, name });
export const openComments = (noticeId: string): void =>
  openPage(`${folder}/comments/index`, { noticeId });
