import { sha256 } from '@noble/hashes/sha2';
import { canonicalText } from './canonical-text';

export { bytesToHex as toHex, hexToBytes as fromHex } from '@noble/hashes/utils';

const utf8 = new TextEncoder();

/** SHA-256 over some bytes and texts (as UTF-8), one after the other. */
export function digest(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const hash = sha256.create();
  for (const part of parts) hash.update(typeof part === 'string' ? utf8.encode(part) : part);
  return hash.digest();
}

/** RFC 6962: a leaf's data begins with byte 0, which is U+0000 in UTF-8, too. */
export const leafDigest = (leaf: object): Uint8Array => digest(`\u0000${canonicalText(leaf)}`);

// Reused: a large log has very many nodes.
const node = new Uint8Array(65);
node[0] = 1;

/** RFC 6962: an inner node begins with byte 1. */
export function nodeDigest(left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1);
  node.set(right, 33);
  return digest(node);
}
