import { Popup } from '@nutui/nutui-react-taro';
import { ScrollView, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './dialogs.scss';

type SheetProps = { open: boolean; title: string; onClose: () => void; children: ReactNode };

/**
 * A panel that comes from below and keeps the page in sight. What does not fit scrolls inside it: the
 * popup itself swallows every movement so that the page beneath stays still.
 */
export function Sheet({ open, title, onClose, children }: SheetProps) {
  return (
    <Popup
      visible={open}
      position="bottom"
      round
      lockScroll
      destroyOnClose
      className="sheet"
      onClose={onClose}
    >
      <View className="sheet__body" {...describe({ role: 'dialog', label: title })}>
        <View className="sheet__head">
          <View className="sheet__title">{title}</View>
          <Pressable className="sheet__close" label="关闭" onPress={onClose}>
            <Icon name="x" />
          </Pressable>
        </View>
        <ScrollView scrollY className="sheet__content">
          {children}
        </ScrollView>
      </View>
    </Popup>
  );
}
