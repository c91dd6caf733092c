import Taro from '@tarojs/taro';

/** What the phone keeps for us, or null. The shape is what this app wrote under the key before. */
export function readStored<Value>(key: string): Value | null {
  try {
    const value: unknown = Taro.getStorageSync(key);
    return value === '' || value === undefined || value === null ? null : (value as Value);
  } catch {
    return null;
  }
}

/** Storage can be full or forbidden (private browsing); losing a preference must not break the page. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}

export function forgetStored(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing was kept, so nothing can be forgotten.
  }
}

export function storedKeys(prefix: string): string[] {
  try {
    return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
