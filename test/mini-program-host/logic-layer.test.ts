import type { Browser } from 'playwright-core';
import { aMiniProgram, aPageThatShows } from './a-mini-program';
import { launchBrowser, openMiniProgram, type Phone } from './open-mini-program';

const HOME = 'pages/home/index';
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => phone?.close());
afterAll(() => browser.close());

async function homeOf(distFolder: string) {
  phone = await openMiniProgram({ distFolder, serverAddress: 'http://127.0.0.1:9', browser });
  await phone.open(HOME);
  return phone;
}

it('code of the mini-program finds none of the globals a browser adds', async () => {
  await homeOf(
    aPageThatShows(`[typeof window, typeof document, typeof fetch, typeof URL, typeof TextEncoder,
      typeof AbortController, typeof crypto, typeof localStorage, typeof Intl, typeof self]`),
  );
  expect(JSON.parse(await phone.text())).toEqual(Array(10).fill('undefined'));
  expect((await phone.report()).problems).toEqual([]);
});

it('what code puts on the global object is found by its bare name', async () => {
  await homeOf(aPageThatShows('answer', 'globalThis.answer = 42;'));
  expect(await phone.text()).toBe('42');
});

it("new Function gives nothing but the global object, as WeChat's does, and is reported", async () => {
  await homeOf(
    aPageThatShows(`[new Function('return this')() === globalThis, typeof Function('return 1')]`),
  );
  expect(JSON.parse(await phone.text())).toEqual([true, 'undefined']);
  expect((await phone.report()).problems).toEqual([
    { kind: 'forbidden', message: 'new Function("return 1")' },
  ]);
});

it('an API the host lacks fails loudly, and so does a name WeChat does not have', async () => {
  await homeOf(
    aPageThatShows(
      `[typeof wx.noSuchThing, wx.canIUse('startBeaconDiscovery')]`,
      'try { wx.startBeaconDiscovery({}) } catch {}',
    ),
  );
  expect((await phone.report()).problems).toEqual([
    { kind: 'notEmulated', message: 'wx.startBeaconDiscovery' },
    { kind: 'unknownApi', message: 'wx.noSuchThing' },
  ]);
  expect(JSON.parse(await phone.text())).toEqual(['undefined', false]);
});

it('errors nobody catches are kept, whichever way they come', async () => {
  await homeOf(
    aPageThatShows(
      '1',
      `setTimeout(() => { throw new Error('late') });
       Promise.reject(new Error('promised'));
       console.error('written');`,
    ),
  );
  const kinds = await phone.waitFor('three problems', async () => {
    const { problems } = await phone.report();
    return problems.length === 3 && problems.map(({ kind }) => kind).sort();
  });
  expect(kinds).toEqual(['consoleError', 'uncaught', 'unhandledRejection']);
});

it('storage refuses a value above 1 MB and gives back copies', async () => {
  await homeOf(
    aPageThatShows(
      'results',
      `const results = [];
       wx.setStorageSync('kept', { a: [1] });
       results.push(wx.getStorageSync('kept'), wx.getStorageSync('missing'));
       try { wx.setStorageSync('large', 'x'.repeat(1024 * 1024)) } catch (e) { results.push(e.message) }`,
    ),
  );
  expect(JSON.parse(await phone.text())).toEqual([{ a: [1] }, '', 'entry size limit reached']);
  expect(await phone.storage()).toEqual({ kept: { a: [1] } });
});

it('setData crosses as JSON and is measured in bytes', async () => {
  await homeOf(aPageThatShows(`typeof this.data.run`, `this.setData({ run() {}, word: '票' });`));
  expect(await phone.text()).toBe('"undefined"');
  expect((await phone.report()).setData[0]).toEqual({
    page: HOME,
    bytes: '{"word":"票"}'.length + 2,
  });
});

it('code of a subpackage can be required only from inside it', async () => {
  const folder = aMiniProgram(
    { [HOME]: { wxml: '<view/>' } },
    {
      app: `{ onLaunch() { require('./extra/inner') } }`,
      config: { subPackages: [{ root: 'extra', pages: [] }] },
      files: { 'extra/inner.js': 'module.exports = 1' },
    },
  );
  await homeOf(folder);
  expect((await phone.report()).problems[0]?.message).toContain('of the subpackage extra/');
});

it('personal data waits for consent where the privacy check is on', async () => {
  const folder = aMiniProgram(
    {
      [HOME]: {
        wxml: '<button bindtap="pick">选照片</button><view>{{shown}}</view>',
        page: `{
          pick() {
            wx.chooseImage({
              success: ({ tempFilePaths }) => this.setData({ shown: tempFilePaths.length }),
              fail: ({ errMsg }) => this.setData({ shown: errMsg }),
            });
          },
        }`,
      },
    },
    { config: { __usePrivacyCheck__: true } },
  );
  await homeOf(folder);
  await phone.tap({ text: '选照片' });
  await phone.answerDialog({ confirm: false });
  await phone.waitForText('privacy permission is not authorized');
  await phone.tap({ text: '选照片' });
  await phone.answerDialog({ confirm: true });
  await phone.answerDialog({ confirm: true });
  await phone.waitForText('1');
});
