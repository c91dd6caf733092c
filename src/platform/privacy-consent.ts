import Taro from '@tarojs/taro';
import { createStoredValue } from './stored-value';
import { createWatchedValue } from './watched-value';

const consented = createStoredValue<boolean>('privacyConsent', () => false);

/** The question that is open on this device, if any; the page on top shows it (browser only). */
const asked = createWatchedValue<boolean>(() => false);
let answer: ((agreed: boolean) => void) | null = null;

export const usePrivacyQuestion = (): boolean => asked.use();

export function answerPrivacyQuestion(agreed: boolean): void {
  if (agreed) consented.write(true);
  asked.write(false);
  answer?.(agreed);
  answer = null;
}

/**
 * Asks once before a privacy-relevant interface (photos, phone number, clipboard) is used.
 * WeChat shows its own dialog with the published guideline; in the browser it is ours.
 */
export async function askPrivacyConsent(): Promise<boolean> {
  if (process.env.TARO_ENV === 'weapp') {
    return new Promise((resolve) => {
      Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
    });
  }
  if (consented.read()) return true;
  return new Promise((resolve) => {
    answer = resolve;
    asked.write(true);
  });
}
