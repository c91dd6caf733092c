import { checkInAddress } from '@/shared/hall/sessions/check-in-scene';
import { hostedAddress } from '@/src/platform/server-address';

/**
 * What the QR code at the door says: the address of the check-in page where there is one, so that any
 * camera opens it; the bare scene otherwise, which the mini-program's own scanner reads.
 */
export function checkInText(scene: string): string {
  const page = `#/${checkInAddress}${scene}`;
  if (process.env.TARO_ENV === 'h5') return `${location.origin}${location.pathname}${page}`;
  return hostedAddress() === '' ? scene : `${hostedAddress()}/${page}`;
}
