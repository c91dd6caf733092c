import { hostedAddress } from './server-address';

/** Where anyone's browser reaches this app, for a code on paper; null where it is in the mini-program alone. */
export function appAddress(): string | null {
  if (process.env.TARO_ENV === 'h5') return `${location.origin}${location.pathname}`;
  return hostedAddress() === '' ? null : `${hostedAddress()}/`;
}
