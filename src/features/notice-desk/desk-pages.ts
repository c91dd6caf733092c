import { openPage } from '@/src/platform/open-page';

const folder = '/features/notice-desk/pages';

/** Drafts, scheduled ones, and a way to begin. */
export const openNoticeDesk = (): void => openPage(`${folder}/notice-drafts/index`);
/** Goes on with a draft, or begins one; a correction names what it corrects. */
export const openWriteNotice = (
  about: { draftId?: string; correctsNoticeId?: string; templateId?: string } = {},
): void => openPage(`${folder}/write-notice/index`, { ...about });
export const openSavedGroups = (): void => openPage(`${folder}/saved-groups/index`);
/** Printing it, and noting on which boards it hangs. */
export const openBoardPostings = (noticeId: string): void =>
  openPage(`${folder}/board-postings/index`, { noticeId });
/** What the law asks to be posted, and what is due. */
export const openDisclosureDesk = (): void => openPage(`${folder}/disclosure-desk/index`);
/** Objections to a public posting that wait for an answer. */
export const openPostingDesk = (noticeId: string): void =>
  openPage(`${folder}/posting-desk/index`, { noticeId });
