import Taro from '@tarojs/taro';
import { askPrivacyConsent } from './privacy-consent';
import { tell } from './tell';

/** Puts a text on the clipboard and says so; the clipboard needs consent first. */
export async function copyText(text: string, done = '已复制'): Promise<void> {
  if (!(await askPrivacyConsent())) return;
  try {
    await Taro.setClipboardData({ data: text });
    tell(done);
  } catch {
    tell('没有复制成功，请再试一次');
  }
}
