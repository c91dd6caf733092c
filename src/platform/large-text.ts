import Taro from '@tarojs/taro';
import { createStoredValue } from './stored-value';

/** WeChat's own text-size setting (16 by default): who enlarged it there gets large text here at once. */
const wantsLargeText = (): boolean => {
  if (process.env.TARO_ENV !== 'weapp') return false;
  // Taro's type lacks the field that WeChat gives since base library 2.23.4.
  const { fontSizeSetting = 16 } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return fontSizeSetting >= 19;
};

const stored = createStoredValue<boolean>('largeText', wantsLargeText);

export const useLargeText = stored.use;
export const setLargeText = (on: boolean): void => stored.write(on);
