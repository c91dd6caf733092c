import Taro from '@tarojs/taro';

/**
 * Bytes nobody can guess, or null where WeChat is too old for it (`wx.getRandomValues` came with
 * base library 2.19.0). There is no second best: what `Math.random` gives can be guessed.
 */
export function randomBytes(count: number): Promise<Uint8Array | null> {
  // Taro hands this interface on as it is, so it answers by callbacks.
  const draw: typeof Taro.getRandomValues | undefined = Taro.getRandomValues;
  if (!draw) return Promise.resolve(null);
  return new Promise((resolve) => {
    void draw({
      length: count,
      success: ({ randomValues }) =>
        resolve(randomValues.byteLength === count ? new Uint8Array(randomValues) : null),
      fail: () => resolve(null),
    });
  });
}
