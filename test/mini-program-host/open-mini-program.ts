import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser/launch-browser';
import { servePhone } from './browser/serve-phone';
import type { PhoneSettings, SourceProblem } from './contract';
import { documentedApis } from './documented-apis';
import { PhoneNetwork } from './network/phone-network';
import { readPackage } from './package/read-package';
import { Phone } from './phone';
import type { HostWindow } from './runtime/service';

export { compileAllWxml } from './package/compile-all-wxml';
export type { Phone } from './phone';

export interface MiniProgramOptions {
  /** Folder with `app.json`. */
  distFolder: string;
  /** The local server that answers cloud functions and relative requests. */
  serverAddress: string;
  /** Sent as bearer with every cloud function call, in place of WeChat's own identity. */
  token?: string;
  /** What `wx.setStorage` has kept from earlier. */
  storage?: Record<string, unknown>;
  viewport?: { width: number; height: number; scale?: number };
  /** The resident has agreed to the privacy guideline before. */
  privacyAgreed?: boolean;
  baseLibrary?: string;
  /** How many times sooner than asked its timeouts fire, for a test that is about what comes after. */
  haste?: number;
  /** A browser to share between phones; without one the phone brings and closes its own. */
  browser?: Browser;
}

export interface OpenedMiniProgram extends Phone {
  /** What the template compiler and the style reader object to in the package. */
  sourceProblems: SourceProblem[];
}

/** Puts a built mini-program on a fresh phone and runs its `app.js`. */
export async function openMiniProgram(options: MiniProgramOptions): Promise<OpenedMiniProgram> {
  const { width, height, scale = 2 } = options.viewport ?? { width: 390, height: 844 };
  const distFolder = path.resolve(options.distFolder);
  const miniProgram = readPackage(distFolder, width);
  const settings: PhoneSettings = {
    viewport: { width, height, scale },
    storage: options.storage ?? {},
    baseLibrary: options.baseLibrary ?? '3.5.8',
    documentedApis: documentedApis(),
    privacyAgreed: options.privacyAgreed ?? false,
    haste: options.haste ?? 1,
  };
  const server = await servePhone(distFolder);
  const browser = options.browser ?? (await launchBrowser());
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const release = async () => {
    await context.close();
    if (!options.browser) await browser.close();
    await server.close();
  };
  try {
    const network = new PhoneNetwork(options.serverAddress, options.token);
    const page = await context.newPage();
    await page.exposeFunction('sendToNetwork', network.send.bind(network));
    await page.goto(`${server.address}/__host__/phone.html`);
    await page.waitForFunction(() => 'startMiniProgram' in window);
    await page.evaluate(
      ([given, chosen]) => (window as unknown as HostWindow).startMiniProgram(given, chosen),
      [miniProgram, settings] as const,
    );
    const phone = new Phone(page, network, release);
    return Object.assign(phone, { sourceProblems: miniProgram.problems });
  } catch (error) {
    await release();
    throw error;
  }
}

export { launchBrowser };
