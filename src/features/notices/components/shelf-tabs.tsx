import { View } from '@tarojs/components';
import type { NoticeShelf } from '@/shared/notices/notice-shelves';
import { describe } from '@/src/platform/accessibility';
import { Pressable } from '@/src/ui/pressable/pressable';
import './shelf-tabs.scss';

const names: Record<NoticeShelf, string> = {
  current: '最新',
  toConfirm: '待确认',
  postings: '公示',
  everything: '全部',
};
const order = ['current', 'toConfirm', 'postings', 'everything'] as const;

type ShelfTabsProps = { chosen: NoticeShelf; onChoose: (shelf: NoticeShelf) => void };

/** Which part of the notices is listed; the chosen one is framed and underlined, not only coloured. */
export function ShelfTabs({ chosen, onChoose }: ShelfTabsProps) {
  return (
    <View className="shelf-tabs" {...describe({ role: 'tablist', label: '看哪些公告' })}>
      {order.map((shelf) => (
        <Pressable
          key={shelf}
          role="tab"
          checked={shelf === chosen}
          className={`shelf-tabs__tab ${shelf === chosen ? 'shelf-tabs__tab--chosen' : ''}`}
          onPress={() => onChoose(shelf)}
        >
          {names[shelf]}
        </Pressable>
      ))}
    </View>
  );
}

export const isNoticeShelf = (text: string): text is NoticeShelf => text in names;
