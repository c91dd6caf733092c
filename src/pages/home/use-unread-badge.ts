import Taro from '@tarojs/taro';
import { useEffect } from 'react';

const homeTab = 0;
const mostShown = 99;

/** The number of unread notices on the tab itself. WeChat refuses it while another page is in front; the next count sets it. */
export function useUnreadBadge(unread: number): void {
  useEffect(() => {
    const text = unread > mostShown ? `${mostShown}+` : String(unread);
    const change =
      unread > 0
        ? Taro.setTabBarBadge({ index: homeTab, text })
        : Taro.removeTabBarBadge({ index: homeTab });
    change.catch(() => undefined);
  }, [unread]);
}
