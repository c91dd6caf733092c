import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium; another one can be named in the environment. */
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Keeps the timers of a page that is not on top as quick as those of the one that is.
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
    ],
  });
