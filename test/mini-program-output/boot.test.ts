import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import {
  compileAllWxml,
  launchBrowser,
  type OpenedMiniProgram,
  openMiniProgram,
} from '@/test/mini-program-host/open-mini-program';
import { DIST_FOLDER, expectHealthy } from './opened-app';

it("all WXML compiles with WeChat's own compiler", () => {
  expect(compileAllWxml(DIST_FOLDER)).toEqual([]);
});

describe('on a phone without an answering server', () => {
  const { tabBar, subPackages } = JSON.parse(
    readFileSync(path.join(DIST_FOLDER, 'app.json'), 'utf8'),
  ) as {
    tabBar: { list: { pagePath: string }[] };
    subPackages: { root: string; pages: string[] }[];
  };
  let browser: Browser;
  let phone: OpenedMiniProgram;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => phone?.close());
  afterAll(() => browser.close());

  it('the app boots and every tab page shows something, without an error', async () => {
    phone = await openMiniProgram({
      distFolder: DIST_FOLDER,
      serverAddress: 'http://127.0.0.1:9',
      browser,
    });
    expect(phone.sourceProblems).toEqual([]);
    for (const { pagePath } of tabBar.list) {
      await phone.open(pagePath);
      await phone.waitFor(`text on ${pagePath}`, async () => (await phone.text()).trim() !== '');
      expect(await phone.state()).toMatchObject({ route: pagePath, tabBarVisible: true });
    }
    await expectHealthy(phone);
  });

  // A subpackage can lack a shared chunk although the build is green; only running its pages shows it.
  it.each(subPackages)(
    'every page of the subpackage $root runs and shows something',
    async ({ root, pages }) => {
      phone = await openMiniProgram({
        distFolder: DIST_FOLDER,
        serverAddress: 'http://127.0.0.1:9',
        browser,
      });
      for (const page of pages) {
        await phone.open(`${root}/${page}`);
        await phone.waitFor(`text on ${page}`, async () => (await phone.text()).trim() !== '');
      }
      await expectHealthy(phone);
      await phone.close();
    },
  );
});
