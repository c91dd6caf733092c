import { Text, View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { describe } from '@/src/platform/accessibility';
import { isTabPage, leavePage } from '@/src/platform/open-page';
import { Icon } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './browser-header.scss';

function isTabInFront(): boolean {
  const path = Taro.getCurrentInstance().router?.path ?? '';
  return isTabPage(path.startsWith('/') ? path : `/${path}`);
}

/** In the mini-program WeChat draws the title and the way back; in the browser we do. */
export function BrowserHeader({ title }: { title: string }) {
  // Only asked while this page is in front: a page below others renders too, and would take their path for its own.
  const [isFirst, setFirst] = useState(isTabInFront);
  useDidShow(() => setFirst(isTabInFront()));
  return (
    <View className="browser-header">
      <View className="browser-header__column">
        {!isFirst && (
          <Pressable className="browser-header__back" label="返回" onPress={leavePage}>
            <Icon name="chevron-left" />
            <Text>返回</Text>
          </Pressable>
        )}
        <View className="browser-header__title" {...describe({ role: 'heading' })}>
          {title}
        </View>
      </View>
    </View>
  );
}
