import Taro from '@tarojs/taro';
import { randomBytes } from './random-bytes';
import { randomBytes as randomBytesInWeChat } from './random-bytes.weapp';

type Drawn = { success?: (drawn: { randomValues: ArrayBuffer }) => void; fail?: () => void };

const weChatDraws = (draw: ((options: Drawn) => void) | undefined) =>
  Object.assign(Taro, { getRandomValues: draw });

afterEach(() => weChatDraws(undefined));

describe('bytes nobody can guess', () => {
  it('come from the browser', async () => {
    const [first, second] = [await randomBytes(32), await randomBytes(32)];
    expect(first).toHaveLength(32);
    expect(first).not.toEqual(second);
  });

  it('come from WeChat', async () => {
    const randomValues = Uint8Array.of(7, 8, 9).buffer;
    weChatDraws(({ success }) => success?.({ randomValues }));
    expect(await randomBytesInWeChat(3)).toEqual(Uint8Array.of(7, 8, 9));
  });

  it('are missing where WeChat is too old, fails or gives too few', async () => {
    expect(await randomBytesInWeChat(32)).toBeNull();
    weChatDraws(({ fail }) => fail?.());
    expect(await randomBytesInWeChat(32)).toBeNull();
    weChatDraws(({ success }) => success?.({ randomValues: new ArrayBuffer(3) }));
    expect(await randomBytesInWeChat(32)).toBeNull();
  });
});
