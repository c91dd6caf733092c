// Taken before the service scope is sealed: a mini-program has neither.
const { atob, btoa } = globalThis;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function bytesToBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

export const base64ToBytes = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

export const base64ToText = (base64: string) => decoder.decode(base64ToBytes(base64));
export const textToBase64 = (text: string) => bytesToBase64(encoder.encode(text));
