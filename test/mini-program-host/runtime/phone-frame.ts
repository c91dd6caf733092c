import type { MiniProgramPackage, PhoneSettings, WindowConfig } from '../contract';

const NAVIGATION_BAR_HEIGHT = 44;
const TAB_BAR_HEIGHT = 49;

export interface PhoneMeasures {
  screenWidth: number;
  screenHeight: number;
  statusBarHeight: number;
  /** Strip under the tab bar that belongs to the system's gesture. */
  safeBottom: number;
}

export interface BarState {
  title: string;
  background: string;
  foreground: string;
  custom: boolean;
  backButton: boolean;
}

/** The screen around the pages: status bar, navigation bar, tab bar and WeChat's own pop-ups. */
export interface PhoneFrame {
  measures: PhoneMeasures;
  addPage(): HTMLIFrameElement;
  /** Shows one page's document and its bars; gives the height left for the page. */
  show(page: HTMLIFrameElement, bar: BarState, tabIndex: number): void;
  drawBar(bar: BarState): void;
  drawPopup(text: string | null): void;
  areaHeight(custom: boolean, hasTabBar: boolean): number;
  tabBarVisible(): boolean;
  setTabBarHidden(hidden: boolean): void;
}

export const barOf = (config: WindowConfig, defaults: WindowConfig, depth: number): BarState => ({
  title: config.navigationBarTitleText ?? defaults.navigationBarTitleText ?? '',
  background:
    config.navigationBarBackgroundColor ?? defaults.navigationBarBackgroundColor ?? '#000000',
  foreground:
    (config.navigationBarTextStyle ?? defaults.navigationBarTextStyle ?? 'white') === 'black'
      ? '#000000'
      : '#ffffff',
  custom: (config.navigationStyle ?? defaults.navigationStyle) === 'custom',
  backButton: depth > 1,
});

export function createPhoneFrame(
  screen: Document,
  miniProgram: MiniProgramPackage,
  settings: PhoneSettings,
): PhoneFrame {
  const { width, height } = settings.viewport;
  const isTall = height >= 800;
  const measures: PhoneMeasures = {
    screenWidth: width,
    screenHeight: height,
    statusBarHeight: isTall ? 47 : 20,
    safeBottom: isTall ? 34 : 0,
  };
  const { tabBar } = miniProgram.appConfig;
  const top = measures.statusBarHeight + NAVIGATION_BAR_HEIGHT;
  const bottom = TAB_BAR_HEIGHT + measures.safeBottom;
  const part = (id: string) => screen.getElementById(id) as HTMLElement;
  const area = part('pages');
  let tabBarHidden = false;
  let shown: { page: HTMLIFrameElement; bar: BarState; tabIndex: number } | null = null;

  const hasTabBar = (tabIndex: number) => tabIndex >= 0 && !tabBarHidden && !tabBar?.custom;
  const areaHeight = (custom: boolean, withTabBar: boolean) =>
    height - (custom ? 0 : top) - (withTabBar ? bottom : 0);

  function drawBar(bar: BarState) {
    part('navigation-bar').style.cssText =
      `padding-top:${measures.statusBarHeight}px;height:${NAVIGATION_BAR_HEIGHT}px;` +
      `background:${bar.background};color:${bar.foreground};display:${bar.custom ? 'none' : 'flex'}`;
    part('back').textContent = bar.backButton ? '‹' : '';
    part('title').textContent = bar.title;
  }

  function drawTabBar(tabIndex: number) {
    const bar = part('tab-bar');
    bar.style.cssText =
      `padding-bottom:${measures.safeBottom}px;height:${TAB_BAR_HEIGHT}px;` +
      `background:${tabBar?.backgroundColor ?? '#fff'};display:${hasTabBar(tabIndex) ? 'flex' : 'none'}`;
    const items = (tabBar?.list ?? []).map((tab, index) => {
      const item = screen.createElement('div');
      const icon = index === tabIndex ? tab.selectedIconPath : tab.iconPath;
      if (icon) {
        const image = screen.createElement('img');
        image.src = `/${icon.replace(/^\/+/, '')}`;
        item.append(image);
      }
      item.append(tab.text);
      item.style.color = (index === tabIndex ? tabBar?.selectedColor : tabBar?.color) ?? '#7a7e83';
      return item;
    });
    bar.replaceChildren(...items);
  }

  return {
    measures,
    addPage() {
      const page = screen.createElement('iframe');
      area.append(page);
      return page;
    },
    show(page, bar, tabIndex) {
      shown = { page, bar, tabIndex };
      for (const other of area.querySelectorAll('iframe')) {
        other.style.visibility = other === page ? 'visible' : 'hidden';
      }
      page.style.height = `${areaHeight(bar.custom, hasTabBar(tabIndex))}px`;
      drawBar(bar);
      drawTabBar(tabIndex);
    },
    drawBar,
    drawPopup(text) {
      const popup = part('popup');
      popup.style.display = text === null ? 'none' : 'flex';
      part('popup-text').textContent = text ?? '';
    },
    areaHeight,
    tabBarVisible: () => shown !== null && hasTabBar(shown.tabIndex),
    setTabBarHidden(hidden) {
      tabBarHidden = hidden;
      if (shown) this.show(shown.page, shown.bar, shown.tabIndex);
    },
  };
}
