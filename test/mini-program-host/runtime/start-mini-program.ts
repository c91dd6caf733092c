import type { MiniProgramPackage, NetworkAnswer, NetworkRequest, PhoneSettings } from '../contract';
import { createComponentSpace } from './code-space';
import { createControlServices } from './control-services';
import { watchErrors } from './errors';
import { createModuleLoader, type ModuleLoader } from './module-loader';
import { openPage } from './open-page';
import { PageStack } from './page-stack';
import { createPhoneFrame } from './phone-frame';
import { createProblemLog } from './problem-log';
import { createServiceGlobals } from './service-globals';
import { meterSetData } from './set-data-meter';
import { createDialogDesk } from './wechat/dialog-desk';
import { createListenerRegistry } from './wechat/listener-registry';
import type { Phone, PhoneMemory } from './wechat/phone';
import { createWeChat } from './wechat/wx';

type App = Record<string, unknown>;

/** Scene "search result" is of no meaning here; 1001 is "opened from the list of mini-programs". */
const SCENE = 1001;

/** Sets up a phone with the mini-program on it and runs `app.js`; nothing is on the screen yet. */
export function startMiniProgram(
  screen: Document,
  service: Window & typeof globalThis,
  miniProgram: MiniProgramPackage,
  settings: PhoneSettings,
  send: (request: NetworkRequest) => Promise<NetworkAnswer>,
) {
  const { appConfig } = miniProgram;
  const log = createProblemLog();
  const frame = createPhoneFrame(screen, miniProgram, settings);
  const listeners = createListenerRegistry();
  const memory: PhoneMemory = {
    online: true,
    privacyAgreed: settings.privacyAgreed,
    clipboard: '',
    toast: null,
    loading: null,
    pullingDown: false,
    launch: { path: '', query: {}, scene: SCENE, referrerInfo: {} },
    badges: {},
    files: new Map(),
    loginCount: 0,
  };

  let app: App | null = null;
  const tellApp = (lifecycle: string, argument: unknown) => {
    const method = app?.[lifecycle];
    if (typeof method === 'function') method.call(app, argument);
    if (lifecycle === 'onError') listeners.tell('Error', argument);
    if (lifecycle === 'onUnhandledRejection') listeners.tell('UnhandledRejection', argument);
  };
  const onError = watchErrors(service, log, tellApp);

  let loader: ModuleLoader | null = null;
  const space = createComponentSpace(
    miniProgram,
    () => loader as ModuleLoader,
    (definition) => {
      app = definition;
    },
    log,
  );

  const subpackages = appConfig.subPackages ?? appConfig.subpackages ?? [];
  const base = {
    miniProgram,
    settings,
    log,
    frame,
    listeners,
    memory,
    send,
    dialogs: createDialogDesk((text) => frame.drawPopup(text)),
  };
  const pages: PageStack = new PageStack({
    frame,
    allPages: [
      ...appConfig.pages,
      ...subpackages.flatMap(({ root, pages: own }) =>
        own.map((page) => `${root.replace(/\/+$/, '')}/${page}`),
      ),
    ],
    tabPages: (appConfig.tabBar?.list ?? []).map(({ pagePath }) => pagePath),
    create: (address, depth, channel) =>
      openPage(base, space, services, onError, address, depth, channel),
    onPageNotFound: (path) => tellApp('onPageNotFound', { path, query: {}, isEntryPage: false }),
  });
  const phone: Phone = { ...base, pages };
  const services = createControlServices(() => phone);
  const { wx, storage, pass } = createWeChat(phone);

  const globals = createServiceGlobals(service, log, settings.haste);
  const { App: registerApp, Page, Component, Behavior } = space.registrars;
  loader = createModuleLoader(miniProgram, globals, {
    wx,
    App: registerApp,
    Page,
    Component,
    Behavior,
    getApp: () => app,
    getCurrentPages: () => pages.pages.map(({ caller }) => caller),
    requirePlugin: () => {
      throw new Error('plugins are not emulated by the mini-program host');
    },
  });
  meterSetData(log, () => pages.currentRoute);
  globals.seal();
  loader.load('app.js');
  if (appConfig.lazyCodeLoading !== 'requiredComponents')
    appConfig.pages.forEach(space.registerPage);

  return {
    phone,
    storage,
    pass,
    /** Runs the app's own life-cycle function; what it throws is recorded. */
    tellApp(lifecycle: string, argument: unknown) {
      try {
        tellApp(lifecycle, argument);
      } catch (error) {
        onError(error);
      }
    },
  };
}

export type RunningMiniProgram = ReturnType<typeof startMiniProgram>;
