import Taro from '@tarojs/taro';

/** Whether this app can read a QR code with the camera itself. */
export const canScan = true;

/** The text of a scanned code; null where the person turned back or nothing was read. */
export async function scanCode(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  } catch {
    return null;
  }
}
