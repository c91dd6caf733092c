import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import {
  launchBrowser,
  type OpenedMiniProgram,
  openMiniProgram,
} from '@/test/mini-program-host/open-mini-program';
import { DIST_FOLDER, expectHealthy } from './opened-app';

interface AppConfig {
  tabBar: { list: { pagePath: string }[] };
  subPackages: { root: string; pages: string[] }[];
}

export const appConfig = JSON.parse(
  readFileSync(path.join(DIST_FOLDER, 'app.json'), 'utf8'),
) as AppConfig;

/** Subpackages only staff open: about half of all pages, so that two workers share them. */
export const isForStaff = (root: string): boolean => /-desk$|-preparation$|moderation$/.test(root);

/**
 * A subpackage can lack a shared chunk although the build is green; only running its pages shows it.
 * On a phone without an answering server.
 */
export function runEveryPage(isMeant: (root: string) => boolean): void {
  let browser: Browser;
  let phone: OpenedMiniProgram;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => phone?.close());
  afterAll(() => browser.close());

  it.each(appConfig.subPackages.filter(({ root }) => isMeant(root)))(
    'every page of the subpackage $root runs and shows something',
    async ({ root, pages }) => {
      phone = await openMiniProgram({
        distFolder: DIST_FOLDER,
        serverAddress: 'http://127.0.0.1:9',
        browser,
        // A page asks three times before it says that nobody answers: seconds in which nothing happens.
        haste: 20,
      });
      for (const page of pages) {
        await phone.open(`${root}/${page}`);
        await phone.waitFor(`text on ${page}`, async () => (await phone.text()).trim() !== '');
      }
      await expectHealthy(phone);
    },
  );
}
