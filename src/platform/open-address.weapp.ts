import { copyText } from './copy-text';
import { hostedAddress } from './server-address';

/** A mini-program opens no foreign pages: the address is copied for the phone's browser. */
export function openAddress(address: string): void {
  const whole = address.startsWith('/') ? hostedAddress() + address : address;
  void copyText(whole, '地址已复制，请粘贴到手机浏览器里打开');
}
