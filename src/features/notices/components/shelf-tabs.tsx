import type { NoticeShelf } from '@/shared/notices/notice-shelves';
import { Tabs } from '@/src/ui/tabs/tabs';

const tabs: readonly { value: NoticeShelf; word: string }[] = [
  { value: 'current', word: '最新' },
  { value: 'toConfirm', word: '待确认' },
  { value: 'postings', word: '公示' },
  { value: 'everything', word: '全部' },
];

type ShelfTabsProps = { chosen: NoticeShelf; onChoose: (shelf: NoticeShelf) => void };

/** Which part of the notices is listed. */
export const ShelfTabs = ({ chosen, onChoose }: ShelfTabsProps) => (
  <Tabs label="看哪些公告" tabs={tabs} chosen={chosen} onChoose={onChoose} />
);

export const isNoticeShelf = (text: string): text is NoticeShelf =>
  tabs.some(({ value }) => value === text);
