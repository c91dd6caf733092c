import { openPage } from '@/src/platform/open-page';

const folder = '/features/notice-desk/pages';

/** Drafts, scheduled ones, and a way to begin. */
export const noticeDraftsPage = `${folder}/notice-drafts/index`;
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
/** A rule of the calendar: changes one, or adds the community's own where no key is given. */
export const openDisclosureItem = (key = ''): void =>
  openPage(`${folder}/disclosure-item/index`, key ? { key } : {});
/** Noting with which notice something was made public. */
export const openLinkDisclosure = (itemKey: string, period: string | null): void =>
  openPage(`${folder}/link-disclosure/index`, period ? { itemKey, period } : { itemKey });
