import { deviceFactApis } from './device-facts';
import { dialogApis } from './dialogs';
import { everydayApis } from './everyday';
import { fileApis, USER_DATA_PATH } from './files';
import { navigationApis } from './navigation';
import { cloudApi, networkApis } from './network';
import type { Phone } from './phone';
import { privacyGate } from './privacy';
import { queryApis } from './queries';
import { storageApis } from './storage';

/** Names that libraries look for on any object, or that bundlers keep on `wx` themselves. */
const HARMLESS_PROBES = ['webpackJsonp', 'then', 'toJSON', '$$typeof', '__esModule', 'default'];

/** Documented functions that the host lacks are there and say so when called. */
function missingApis(documented: string[], present: object, log: Phone['log']) {
  const missing = documented.filter((name) => !(name in present));
  return Object.fromEntries(
    missing.map((name) => [
      name,
      (argument: unknown) => {
        log.call(name, argument);
        log.problem('notEmulated', `wx.${name}`);
        throw new Error(`wx.${name} is not emulated by the mini-program host`);
      },
    ]),
  );
}

/** The `wx` object. Asking it for a name that WeChat does not have is written down. */
export function createWeChat(phone: Phone) {
  const { log, settings } = phone;
  const storage = storageApis(phone);
  const privacy = privacyGate(phone);
  const emulated: Record<string, unknown> = {
    ...storage.apis,
    ...deviceFactApis(phone),
    ...dialogApis(phone),
    ...navigationApis(phone),
    ...networkApis(phone),
    ...privacy.apis,
    ...fileApis(phone, privacy.pass),
    ...everydayApis(phone, privacy.pass),
    ...queryApis(phone),
    ...phone.listeners.apis,
    cloud: cloudApi(phone),
    env: { USER_DATA_PATH },
  };
  emulated.canIUse = (schema: string) => (schema.split('.')[0] ?? '') in emulated;
  const apis: Record<string, unknown> = {
    ...emulated,
    ...missingApis(settings.documentedApis, emulated, log),
  };
  const asked = new Set<string>();
  const wx = new Proxy(apis, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name);
      if (!HARMLESS_PROBES.includes(name) && !asked.has(name)) {
        asked.add(name);
        log.problem('unknownApi', `wx.${name}`);
      }
      return undefined;
    },
  });
  return { wx, storage: storage.contents, pass: privacy.pass };
}
