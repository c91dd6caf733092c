/** Opens an address of the server beside the app. `open-address.weapp.ts` copies it instead. */
export function openAddress(address: string): void {
  window.open(address, '_blank', 'noopener');
}
