import type {
  DialogAnswer,
  ElementQuery,
  ElementView,
  HostReport,
  NodeStatistics,
  PhoneState,
} from '../contract';
import { describeElement, findElements, readText } from './find-elements';
import type { RunningMiniProgram } from './start-mini-program';

type Query = Record<string, string>;

const writeUrl = (path: string, query: Query) => {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${value}`);
  return `/${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
};

/** The hand that works the phone: everything a test can do or read, as plain values. */
export function createRemoteControl({ phone, storage, tellApp }: RunningMiniProgram) {
  const { pages, memory, frame, log, dialogs, listeners } = phone;
  const view = () => pages.current.view.document;
  const first = (query: ElementQuery): Element => {
    const element = findElements(view(), query)[0];
    if (!element) throw new Error(`nothing on ${pages.currentRoute} fits ${JSON.stringify(query)}`);
    return element;
  };

  return {
    /** The first opening starts the app; later ones open a link while it is running. */
    open(path: string, query: Query): void {
      const launch = { ...memory.launch, path, query };
      const isFirst = pages.pages.length === 0;
      memory.launch = launch;
      if (isFirst) tellApp('onLaunch', launch);
      tellApp('onShow', launch);
      pages.reLaunch(writeUrl(path, query));
    },
    navigateTo: (url: string) => void pages.navigateTo(url),
    redirectTo: (url: string) => pages.redirectTo(url),
    switchTab: (url: string) => pages.switchTab(url),
    navigateBack: (delta: number) => pages.navigateBack(delta),
    tapTab(index: number): void {
      const tab = phone.miniProgram.appConfig.tabBar?.list[index];
      if (!tab) throw new Error(`there is no tab ${index}`);
      pages.switchTab(`/${tab.pagePath}`);
      pages.current.run('onTabItemTap', { index, pagePath: tab.pagePath, text: tab.text });
    },

    text: (): string => (pages.pages.length === 0 ? '' : readText(view())),
    find: (query: ElementQuery): ElementView[] => findElements(view(), query).map(describeElement),
    /** Brings an element into view; the point to touch and what lies on top there. */
    aim(query: ElementQuery) {
      const element = first(query);
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const atTop = view().elementFromPoint(left + width / 2, top + height / 2);
      const reachable = !atTop || element.contains(atTop) || atTop.contains(element);
      return {
        element: describeElement(element),
        reachable,
        covering: reachable || !atTop ? '' : `${atTop.tagName} ${atTop.className}`,
      };
    },
    /** Puts the cursor into a text field and marks what is in it. */
    focusField(query: ElementQuery): void {
      const element = first(query);
      const field = element.querySelector<HTMLInputElement | HTMLTextAreaElement>(
        'input, textarea',
      );
      if (!field) throw new Error(`no text field at ${JSON.stringify(query)}`);
      field.focus();
      field.select();
    },
    scrollToBottom(): void {
      const { documentElement } = view();
      documentElement.scrollTop = documentElement.scrollHeight;
    },
    scrollTo(top: number): void {
      view().documentElement.scrollTop = top;
    },
    pullDown(): void {
      if (!pages.current.config.enablePullDownRefresh) {
        throw new Error(`${pages.currentRoute} does not allow pulling down`);
      }
      memory.pullingDown = true;
      pages.current.run('onPullDownRefresh');
    },

    answerDialog: (answer: DialogAnswer) => dialogs.answer(answer),
    setOnline(online: boolean): void {
      if (memory.online === online) return;
      memory.online = online;
      const networkType = online ? 'wifi' : 'none';
      listeners.tell('NetworkStatusChange', { isConnected: online, networkType });
    },
    hideApp(): void {
      pages.current.run('onHide');
      tellApp('onHide', {});
      listeners.tell('AppHide', {});
    },
    showApp(): void {
      tellApp('onShow', memory.launch);
      listeners.tell('AppShow', memory.launch);
      pages.current.run('onShow', {});
    },
    share: () => pages.current.run('onShareAppMessage', { from: 'menu' }) ?? null,

    storage,
    report: (): HostReport => log.report,
    statistics: (): NodeStatistics => pages.current.statistics(),
    state(): PhoneState {
      const page = pages.pages.at(-1);
      return {
        route: pages.currentRoute,
        query: page?.address.query ?? {},
        title: page?.bar.title ?? '',
        stack: pages.pages.map(({ address }) => address.path),
        tabBarVisible: frame.tabBarVisible(),
        pullingDown: memory.pullingDown,
        loading: memory.loading,
        toast: memory.toast,
        dialog: dialogs.open(),
        tabBarBadges: { ...memory.badges },
      };
    },
  };
}

export type RemoteControl = ReturnType<typeof createRemoteControl>;
