import type { Browser } from 'playwright-core';
import { aMiniProgram, type PageSource } from './a-mini-program';
import { launchBrowser, openMiniProgram, type Phone } from './open-mini-program';

const HOME = 'pages/home/index';
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => phone?.close());
afterAll(() => browser.close());

const life = `{
  onLoad(query) { this.say('load ' + JSON.stringify(query)) },
  onShow() { this.say('show') },
  onHide() { this.say('hide') },
  onUnload() { this.say('unload') },
  say(what) { getApp().lives.push(this.route.split('/')[1] + ' ' + what) },
  onReachBottom() { this.say('bottom') },
  onPullDownRefresh() { this.say('pulled'); wx.stopPullDownRefresh() },
  lives() { console.log(getApp().lives.join('\\n')) },
}`;
const aPage = (wxml = ''): PageSource => ({
  wxml: `<button bindtap="lives">记录</button>${wxml}`,
  page: life,
});

async function threePages() {
  const distFolder = aMiniProgram(
    {
      [HOME]: aPage('<view style="height: 3000rpx" />'),
      'pages/mine/index': aPage(),
      'pages/plain/index': aPage(),
    },
    {
      app: '{ lives: [] }',
      config: {
        tabBar: {
          list: [
            { pagePath: HOME, text: '首页' },
            { pagePath: 'pages/mine/index', text: '我的' },
          ],
        },
        window: { enablePullDownRefresh: true },
      },
    },
  );
  phone = await openMiniProgram({ distFolder, serverAddress: 'http://127.0.0.1:9', browser });
  await phone.open(HOME, { from: 'card' });
}

const lives = async () => {
  await phone.tap({ text: '记录' });
  const { console } = await phone.report();
  return console.at(-1)?.text.split('\n') ?? [];
};

it('a tab page lives on when it is left, any other page ends', async () => {
  await threePages();
  await phone.navigateTo('../plain/index?id=7');
  await phone.tapTab(1);
  await phone.tapTab(0);
  expect(await lives()).toEqual([
    'home load {"from":"card"}',
    'home show',
    'home hide',
    'plain load {"id":"7"}',
    'plain show',
    'plain unload',
    'mine load {}',
    'mine show',
    'mine hide',
    'home show',
  ]);
});

it('no more than ten pages lie above one another', async () => {
  await threePages();
  for (let depth = 1; depth < 10; depth += 1) await phone.navigateTo('/pages/plain/index');
  await expect(phone.navigateTo('/pages/plain/index')).rejects.toThrow('webview count limit');
  await phone.navigateBack(20);
  expect((await phone.state()).stack).toEqual([HOME]);
});

it('tab pages and missing pages are refused where WeChat refuses them', async () => {
  await threePages();
  await expect(phone.navigateTo('/pages/mine/index')).rejects.toThrow(
    'can not navigateTo a tabbar',
  );
  await expect(phone.switchTab('/pages/plain/index')).rejects.toThrow('no-tabBar page');
  await expect(phone.navigateTo('/pages/none/index')).rejects.toThrow('is not found');
  await expect(phone.navigateBack()).rejects.toThrow('at first page');
});

it('the bottom is told once on arrival, and pulling down reaches the page', async () => {
  await threePages();
  await phone.scrollToBottom();
  await phone.pullDown();
  const heard = await phone.waitFor('both', async () => {
    const all = await lives();
    return all.includes('home bottom') && all.includes('home pulled') && all;
  });
  expect(heard.filter((line) => line === 'home bottom')).toHaveLength(1);
});

it('rpx are whole px of the screen, rounded down, and a line never vanishes', async () => {
  const distFolder = aMiniProgram({
    [HOME]: {
      wxml: '<view class="box">方</view><view style="width: 30rpx" class="inline">内</view>',
      wxss: '.box { width: 31rpx; height: 0.5rpx } view.inline { display: block }',
    },
  });
  phone = await openMiniProgram({ distFolder, serverAddress: 'http://127.0.0.1:9', browser });
  await phone.open(HOME);
  const [box] = await phone.find({ class: 'box' });
  expect(box?.box).toMatchObject({ width: 16, height: 1 });
  expect((await phone.find({ class: 'inline' }))[0]?.box.width).toBe(15);
});

it('a touch on something covered is refused', async () => {
  const distFolder = aMiniProgram({
    [HOME]: {
      wxml: '<button>下面</button><view class="cover" />',
      wxss: '.cover { position: fixed; top: 0; left: 0; width: 100%; height: 100% }',
    },
  });
  phone = await openMiniProgram({ distFolder, serverAddress: 'http://127.0.0.1:9', browser });
  await phone.open(HOME);
  await expect(phone.tap({ text: '下面' })).rejects.toThrow('lies under WX-VIEW cover');
});
