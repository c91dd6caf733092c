import { hostedAddress } from './server-address';

/**
 * What a QR code says that leads to a page: the page's address where there is one, so that any camera
 * opens it; the bare scene otherwise, which the mini-program's own scanner reads.
 *
 * @param address of the page, up to and with `scene=`
 */
export function codeText(address: string, scene: string): string {
  const page = `#/${address}${scene}`;
  if (process.env.TARO_ENV === 'h5') return `${location.origin}${location.pathname}${page}`;
  return hostedAddress() === '' ? scene : `${hostedAddress()}/${page}`;
}
