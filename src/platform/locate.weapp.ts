import Taro from '@tarojs/taro';
import type { PhonePosition } from './locate';
import { askPrivacyConsent } from './privacy-consent';

/** Whether this app can say where the phone is. */
export const canLocate = true;

/** Where the phone is now; null where the person would rather not say, or the phone does not know. */
export async function locate(): Promise<PhonePosition | null> {
  if (!(await askPrivacyConsent())) return null;
  try {
    const found = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: true });
    const accuracy = Math.max(found.accuracy, found.horizontalAccuracy ?? 0);
    return { latitude: found.latitude, longitude: found.longitude, accuracy };
  } catch {
    return null;
  }
}
