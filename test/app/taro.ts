/**
 * Stands in for @tarojs/taro in component tests: storage in memory, interfaces as jest mocks, and the page
 * events (pull down, reach bottom, show) that a test fires with `firePageEvent`.
 */
import { useEffect, useRef } from 'react';

type Listener = (argument?: unknown) => unknown;

const stored = new Map<string, unknown>();
const pageListeners = new Map<string, Set<Listener>>();
const firstTab = '/pages/home/index';
let routeParameters: Record<string, string> = {};
let pathInFront = firstTab;

function usePageEvent(name: string, listener: Listener): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const forward: Listener = (argument) => latest.current(argument);
    const listeners = pageListeners.get(name) ?? new Set();
    pageListeners.set(name, listeners.add(forward));
    return () => {
      listeners.delete(forward);
    };
  }, [name]);
}

export function firePageEvent(name: 'pullDown' | 'reachBottom' | 'show' | 'hide'): void {
  for (const listener of pageListeners.get(name) ?? []) listener();
}

export const setRouteParameters = (parameters: Record<string, string>): void => {
  routeParameters = parameters;
};

/** Which page lies on top; the rendered one stays below it when its path is another. */
export const setPathInFront = (path: string): void => {
  pathInFront = path;
};

const answer = <Value>(value: Value) => jest.fn(async (_options?: unknown) => value);

const interfaces = {
  request: jest.fn(),
  navigateTo: answer({}),
  redirectTo: answer({}),
  reLaunch: answer({}),
  navigateBack: answer({}),
  switchTab: answer({}),
  setNavigationBarTitle: answer({}),
  setTabBarBadge: answer({}),
  removeTabBarBadge: answer({}),
  showToast: answer({}),
  showModal: answer({ confirm: true, cancel: false }),
  chooseImage: answer({ tempFilePaths: [] as string[] }),
  chooseMessageFile: answer({ tempFiles: [] as unknown[] }),
  previewImage: answer({}),
  setClipboardData: answer({}),
  makePhoneCall: answer({}),
  login: answer({ code: 'code' }),
  requestSubscribeMessage: answer({}),
  stopPullDownRefresh: jest.fn(),
  pageScrollTo: answer({}),
  getCurrentPages: jest.fn((): unknown[] => [{}]),
};

/** Between tests: nothing stored, no parameters, no calls remembered. Answers given to mocks stay the test's own. */
export function resetTaro(): void {
  stored.clear();
  routeParameters = {};
  pathInFront = firstTab;
  for (const mock of Object.values(interfaces)) mock.mockClear();
}

const Taro = {
  ...interfaces,
  getStorageSync: (key: string): unknown => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => {
    stored.set(key, JSON.parse(JSON.stringify(value)));
  },
  removeStorageSync: (key: string): void => {
    stored.delete(key);
  },
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  getCurrentInstance: () => ({ router: { path: pathInFront, params: routeParameters } }),
  getEnv: () => 'WEB',
  getSystemInfoSync: () => ({ windowWidth: 390, windowHeight: 844, screenWidth: 390 }),
  getWindowInfo: () => ({ windowWidth: 390, windowHeight: 844, screenWidth: 390 }),
  getAppBaseInfo: () => ({}),
  pxTransform: (size: number) => `${size}px`,
  nextTick: (callback: () => void) => setTimeout(callback, 0),
  createSelectorQuery: () => ({
    select: () => ({ boundingClientRect: () => ({ exec: () => {} }) }),
    exec: () => {},
  }),
  eventCenter: { on: () => {}, off: () => {}, trigger: () => {} },
};

export default Taro;

export const { getEnv, getSystemInfoSync, pxTransform, nextTick, createSelectorQuery } = Taro;
export const ENV_TYPE = { WEB: 'WEB', WEAPP: 'WEAPP' };
export const useRouter = () => ({ path: firstTab, params: routeParameters });
export const usePullDownRefresh = (listener: Listener) => usePageEvent('pullDown', listener);
export const useReachBottom = (listener: Listener) => usePageEvent('reachBottom', listener);
export const useDidShow = (listener: Listener) => usePageEvent('show', listener);
export const useDidHide = (listener: Listener) => usePageEvent('hide', listener);
export const useShareAppMessage = (listener: Listener) => usePageEvent('share', listener);
export const useShareTimeline = (listener: Listener) => usePageEvent('shareTimeline', listener);
export const useLoad = (listener: Listener) => usePageEvent('load', listener);
export const useReady = (listener: Listener) => usePageEvent('ready', listener);
export const useLaunch = (listener: Listener) => usePageEvent('launch', listener);
