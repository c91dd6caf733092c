import { createPublicKey, verify } from 'node:crypto';
import { isHeadSigned, type SignedTreeHead } from '@/shared/polls/ledger/tree-head';

/** Ed25519 by the machine's own means. */
export const verifySignature = (
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean =>
  verify(
    null,
    message,
    createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') },
      format: 'jwk',
    }),
    signature,
  );

/** Whether a head was signed with the key the poll was announced with. */
export const isHeadOfOperator = (head: SignedTreeHead, logKey: string): boolean =>
  isHeadSigned(head, logKey, verifySignature);
