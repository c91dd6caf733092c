import { openPage } from '@/src/platform/open-page';

const folder = '/features/notices/pages';

/** Addresses of the feature's pages with their parameters, in one place. */
export const noticePage = `${folder}/notice/index`;

export const openNotice = (noticeId: string): void => openPage(noticePage, { noticeId });
export const openNoticeList = (shelf: 'current' | 'toConfirm' = 'current'): void =>
  openPage(`${folder}/notice-list/index`, { shelf });
export const openReadership = (noticeId: string): void =>
  openPage(`${folder}/readership/index`, { noticeId });
