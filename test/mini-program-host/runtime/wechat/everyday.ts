import { type Api, asyncApi, asyncApis } from './async-api';
import { base64ToBytes, bytesToBase64 } from './base64';
import type { Phone } from './phone';

// Taken before the service scope is sealed.
const { crypto } = globalThis;

const randomBytes = (length: unknown) => crypto.getRandomValues(new Uint8Array(Number(length)));

const silentLog = () => {
  const silent = () => undefined;
  return {
    debug: silent,
    info: silent,
    log: silent,
    warn: silent,
    error: silent,
    addFilterMsg: silent,
    setFilterMsg: silent,
  };
};

type Pass = (name: string) => Promise<void>;

/** Identity, random numbers, clipboard and the other small services. */
export function everydayApis({ log, memory, pages }: Phone, pass: Pass) {
  const getRandomValues: Api = asyncApi(log, 'getRandomValues', ({ length }) => ({
    randomValues: randomBytes(length).buffer,
  }));
  return {
    nextTick: (run: () => void) => void setTimeout(run, 0),
    arrayBufferToBase64: (buffer: ArrayBuffer) => bytesToBase64(new Uint8Array(buffer)),
    base64ToArrayBuffer: (base64: string) => base64ToBytes(base64).buffer,
    getUserCryptoManager: () => ({ getRandomValues }),
    getRandomValues,
    getUpdateManager() {
      const silent = () => undefined;
      return {
        onCheckForUpdate: silent,
        onUpdateReady: silent,
        onUpdateFailed: silent,
        applyUpdate: silent,
      };
    },
    getRealtimeLogManager: silentLog,
    getLogManager: silentLog,
    reportEvent: (name: string, data: unknown) => log.call('reportEvent', { name, data }),
    reportPerformance: () => undefined,
    ...asyncApis(log, {
      login() {
        memory.loginCount += 1;
        return { code: `host-login-code-${memory.loginCount}` };
      },
      checkSession: () => undefined,
      getSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
      authorize: () => undefined,
      setClipboardData({ data }) {
        memory.clipboard = String(data);
      },
      async getClipboardData() {
        await pass('getClipboardData');
        return { data: memory.clipboard };
      },
      makePhoneCall: () => undefined,
      vibrateShort: () => undefined,
      vibrateLong: () => undefined,
      setKeepScreenOn: () => undefined,
      hideKeyboard() {
        (pages.current.view.document.activeElement as HTMLElement | null)?.blur();
      },
      loadFontFace: () => ({ status: 'loaded' }),
      openSetting: () => ({ authSetting: {} }),
      openCustomerServiceChat: () => undefined,
      openOfficialAccountArticle: () => undefined,
    }),
  };
}
