import { ed25519 } from '@noble/curves/ed25519';
import { canonicalText } from './canonical-text';
import { digest, fromHex, toHex } from './digests';

type Head = {
  readonly pollId: string;
  readonly treeSize: number;
  readonly root: string;
  readonly time: string;
  readonly signature: string;
};

export function isHeadSignedBy({ signature, pollId, root, time, treeSize }: Head, key: string) {
  return isSignedBy(signature, { context: 'tree-head-v1', pollId, root, time, treeSize }, key);
}

/** Whether the whole bulletin, as parsed, is signed by the key. */
export function isBulletinSignedBy(
  asWritten: Readonly<Record<string, unknown>>,
  pollId: string,
  signature: string,
  key: string,
): boolean {
  const { signature: _, ...signed } = asWritten;
  const content = canonicalText(signed);
  if (content === null) return false;
  const message = { context: 'bulletin-v1', digest: toHex(digest(content)), pollId };
  return isSignedBy(signature, message, key);
}

/** Ed25519 (RFC 8032) over the canonical text. */
function isSignedBy(signature: string, message: object, key: string): boolean {
  const content = canonicalText(message);
  if (content === null) return false;
  try {
    const bytes = new TextEncoder().encode(content);
    return ed25519.verify(fromHex(signature), bytes, fromHex(key), { zip215: false });
  } catch {
    return false; // No point of the curve.
  }
}
