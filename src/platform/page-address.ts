import { hostedAddress } from './server-address';

/**
 * Where a page opens in a browser, for QR codes and messages to people outside of WeChat; null in a
 * mini-program whose server has no pages for browsers.
 */
export function pageAddress(page: string): string | null {
  if (process.env.TARO_ENV === 'h5') return `${location.origin}${location.pathname}#/${page}`;
  return hostedAddress() === '' ? null : `${hostedAddress()}/#/${page}`;
}
