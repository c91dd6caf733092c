import Taro from '@tarojs/taro';

/**
 * Bytes nobody can guess, or null where WeChat is too old for it (base library below 2.19.0, from
 * before August 2021). There is no second best: what `Math.random` gives can be guessed.
 */
export async function randomBytes(count: number): Promise<Uint8Array | null> {
  if (!Taro.canIUse('getRandomValues')) return null;
  try {
    const { randomValues } = await Taro.getRandomValues({ length: count });
    return randomValues.byteLength === count ? new Uint8Array(randomValues) : null;
  } catch {
    return null;
  }
}
