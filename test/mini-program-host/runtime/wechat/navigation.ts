import { NavigationFailure } from '../page-stack';
import { ApiFailure, asyncApis } from './async-api';
import type { Phone } from './phone';

type Listener = (...values: unknown[]) => void;

/** Moving between pages, and the bars around them. */
export function navigationApis({ log, pages, frame, memory }: Phone) {
  const attempt = <T>(move: () => T): T => {
    try {
      return move();
    } catch (error) {
      if (error instanceof NavigationFailure) throw new ApiFailure(error.message);
      throw error;
    }
  };
  return asyncApis(log, {
    navigateTo({ url, events }) {
      const page = attempt(() => pages.navigateTo(String(url)));
      for (const [name, listener] of Object.entries(events ?? {})) {
        page.channel.on(name, listener as Listener);
      }
      return { eventChannel: page.channel };
    },
    redirectTo: ({ url }) => attempt(() => pages.redirectTo(String(url))),
    reLaunch: ({ url }) => attempt(() => pages.reLaunch(String(url))),
    switchTab: ({ url }) => attempt(() => pages.switchTab(String(url))),
    navigateBack: ({ delta }) => attempt(() => pages.navigateBack(Number(delta ?? 1))),
    setNavigationBarTitle: ({ title }) => pages.changeBar({ title: String(title) }),
    setNavigationBarColor: ({ frontColor, backgroundColor }) =>
      pages.changeBar({ foreground: String(frontColor), background: String(backgroundColor) }),
    showNavigationBarLoading: () => undefined,
    hideNavigationBarLoading: () => undefined,
    hideHomeButton: () => undefined,
    setBackgroundColor: () => undefined,
    setBackgroundTextStyle: () => undefined,
    showTabBar: () => frame.setTabBarHidden(false),
    hideTabBar: () => frame.setTabBarHidden(true),
    setTabBarItem: () => undefined,
    setTabBarStyle: () => undefined,
    setTabBarBadge({ index, text }) {
      memory.badges[Number(index)] = String(text);
    },
    removeTabBarBadge({ index }) {
      delete memory.badges[Number(index)];
    },
    showTabBarRedDot({ index }) {
      memory.badges[Number(index)] = '•';
    },
    hideTabBarRedDot({ index }) {
      delete memory.badges[Number(index)];
    },
    startPullDownRefresh() {
      memory.pullingDown = true;
      pages.current.run('onPullDownRefresh');
    },
    stopPullDownRefresh() {
      memory.pullingDown = false;
    },
    pageScrollTo({ scrollTop, selector, offsetTop }) {
      const view = pages.current.view.document;
      const target = selector ? view.querySelector(String(selector)) : null;
      const top = target
        ? target.getBoundingClientRect().top +
          view.documentElement.scrollTop +
          Number(offsetTop ?? 0)
        : Number(scrollTop ?? 0);
      view.documentElement.scrollTop = top;
    },
    showShareMenu: () => undefined,
    hideShareMenu: () => undefined,
    updateShareMenu: () => undefined,
  });
}
