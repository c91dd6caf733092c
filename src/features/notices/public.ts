/** What other features may use of notices. */
export { NoticeBlocks } from './components/notice-blocks';
export { PostingObjectionCard } from './components/posting-objection-card';
export { PostingState } from './components/posting-state';
export { noticePage, openNotice, openNoticeList } from './notice-pages';
export type { NoticeDetail } from './notice-types';
