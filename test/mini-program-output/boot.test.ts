import {
  compileAllWxml,
  launchBrowser,
  openMiniProgram,
} from '@/test/mini-program-host/open-mini-program';
import { appConfig } from './every-page';
import { DIST_FOLDER, expectHealthy } from './opened-app';

it("all WXML compiles with WeChat's own compiler", () => {
  expect(compileAllWxml(DIST_FOLDER)).toEqual([]);
});

it('without an answering server the app boots and every tab page shows something, without an error', async () => {
  const browser = await launchBrowser();
  const phone = await openMiniProgram({
    distFolder: DIST_FOLDER,
    serverAddress: 'http://127.0.0.1:9',
    browser,
  });
  try {
    expect(phone.sourceProblems).toEqual([]);
    for (const { pagePath } of appConfig.tabBar.list) {
      await phone.open(pagePath);
      await phone.waitFor(`text on ${pagePath}`, async () => (await phone.text()).trim() !== '');
      expect(await phone.state()).toMatchObject({ route: pagePath, tabBarVisible: true });
    }
    await expectHealthy(phone);
  } finally {
    await phone.close();
    await browser.close();
  }
});
