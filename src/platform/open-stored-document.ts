import { hostedAddress } from './server-address';

/** Opens an uploaded PDF beside the page. `open-stored-document.weapp.ts` opens it in WeChat. */
export async function openStoredDocument(address: string): Promise<void> {
  const path = address.startsWith('/') ? hostedAddress() + address : address;
  window.open(path, '_blank', 'noopener');
}
