import type { Browser } from 'playwright-core';
import { aMiniProgram } from './a-mini-program';
import { launchBrowser, openMiniProgram, type Phone } from './open-mini-program';

const HOME = 'pages/home/index';
let browser: Browser;
let phone: Phone;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => phone?.close());
afterAll(() => browser.close());

/** Every event of these controls is written on the page as `type value`. */
async function withControls(wxml: string) {
  const distFolder = aMiniProgram({
    [HOME]: {
      wxml: `${wxml}<view class="heard">{{heard}}</view>`,
      page: `{
        data: { heard: '', range: [{ name: '一' }, { name: '二' }] },
        hear({ type, detail, currentTarget }) {
          const value = JSON.stringify(detail.value ?? currentTarget.dataset);
          this.setData({ heard: this.data.heard + type + ' ' + value + ';' });
        },
      }`,
    },
  });
  phone = await openMiniProgram({ distFolder, serverAddress: 'http://127.0.0.1:9', browser });
  await phone.open(HOME);
}

const heard = async () => (await phone.find({ class: 'heard' }))[0]?.text ?? '';

it('a tap reaches the element and those around it, with plain data sets', async () => {
  await withControls(
    '<view bindtap="hear" data-n="1"><view bindtap="hear" data-n="2">点</view></view>',
  );
  await phone.tap({ text: '点' });
  expect(await heard()).toBe('tap {"n":"2"};tap {"n":"1"};');
});

it('catching a tap keeps it from those around', async () => {
  await withControls(
    '<view bindtap="hear" data-n="1"><view catchtap="hear" data-n="2">点</view></view>',
  );
  await phone.tap({ text: '点' });
  expect(await heard()).toBe('tap {"n":"2"};');
});

it('a disabled button swallows its tap', async () => {
  await withControls('<view bindtap="hear"><button disabled="{{true}}">不可</button></view>');
  await phone.tap({ text: '不可' });
  expect(await heard()).toBe('');
});

it('text fields tell what is typed and keep to their length', async () => {
  await withControls('<input placeholder="姓名" maxlength="2" bindinput="hear" bindblur="hear" />');
  await phone.type({ placeholder: '姓名' }, '王小明');
  expect(await heard()).toBe('input "王小";');
  await phone.pressEnter();
  expect(await heard()).toBe('input "王小";blur "王小";');
});

it('radio, checkbox and switch tell their group the new value', async () => {
  await withControls(`
    <radio-group bindchange="hear"><label><radio value="a" />同意</label><radio value="b" /></radio-group>
    <checkbox-group bindchange="hear"><checkbox value="x">甲</checkbox></checkbox-group>
    <switch bindchange="hear" />`);
  await phone.tap({ text: '同意' });
  await phone.tap({ text: '甲' });
  await phone.tap({ tag: 'switch' });
  expect(await heard()).toBe('change "a";change ["x"];change true;');
});

it('a form gathers the values of its named controls', async () => {
  await withControls(`<form bindsubmit="hear">
    <input name="who" value="李" /><switch name="on" checked="{{true}}" />
    <picker name="which" range="{{range}}" range-key="name">选择</picker>
    <button form-type="submit">提交</button></form>`);
  await phone.tap({ text: '选择' });
  expect((await phone.state()).dialog?.choices).toEqual(['一', '二']);
  await phone.answerDialog({ choice: 1 });
  await phone.tap({ text: '提交' });
  expect(await heard()).toBe('submit {"who":"李","on":true,"which":1};');
});

it('tags the host does not draw are reported', async () => {
  await withControls('<map />');
  expect((await phone.report()).problems).toEqual([{ kind: 'notEmulated', message: '<map>' }]);
});

it('a finger draws on a canvas, whose touches tell where on it', async () => {
  const distFolder = aMiniProgram({
    [HOME]: {
      wxml: '<canvas type="2d" id="pad" class="pad" bindtouchmove="move"/><view class="heard">{{at}}</view>',
      wxss: '.pad { width: 200px; height: 100px }',
      page: `{
        data: { at: '' },
        onReady() {
          wx.createSelectorQuery().select('#pad').fields({ node: true, size: true }, (found) => {
            this.pen = found.node.getContext('2d');
            this.setData({ at: found.width + 'x' + found.height });
          }).exec();
        },
        move({ touches: [{ x, y }] }) {
          this.pen.fillRect(x, y, 1, 1);
          this.setData({ at: Math.round(x) + ',' + Math.round(y) });
        },
      }`,
    },
  });
  phone = await openMiniProgram({ distFolder, serverAddress: 'http://127.0.0.1:9', browser });
  await phone.open(HOME);
  await phone.waitForText('200x100');
  await phone.draw({ class: 'pad' }, [
    [0.1, 0.1],
    [0.5, 0.5],
    [0.75, 0.25],
  ]);
  await phone.waitForText('150,25');
  expect((await phone.report()).problems).toEqual([]);
});
