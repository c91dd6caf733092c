import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

/** Signs the heads of ballot logs. The key stays outside of the database, whose owner could else forge them. */
export interface LogSigner {
  /** The Ed25519 public key new polls are announced with: 32 bytes as lower-case hex. */
  readonly logKey: string;
  /** Signs with the private half of `logKey`, which may be of an earlier poll: 64 bytes. */
  sign: (logKey: string, message: Uint8Array) => Buffer;
}

/** A key that cannot be used, with one sentence for whoever runs the product. */
export class SigningKeyInvalid extends Error {}

/**
 * A signer of private keys written as base64 of PKCS #8, separated by commas. The first is for new
 * polls; the others are kept for polls that were announced with them.
 *
 * @throws SigningKeyInvalid
 */
export function makeLogSigner(privateKeys: string): LogSigner {
  const keys = privateKeys.split(',').map((text) => readKey(text.trim()));
  const byLogKey = new Map(keys.map((key) => [logKeyOf(key), key]));
  const [logKey] = byLogKey.keys();
  if (logKey === undefined) throw new SigningKeyInvalid('LOG_SIGNING_KEYS is empty');
  return {
    logKey,
    sign: (of, message) => {
      const key = byLogKey.get(of);
      if (!key) throw new SigningKeyInvalid(`no private key for the log key ${of}`);
      return sign(null, message, key);
    },
  };
}

/** A new private key, written as `makeLogSigner` reads it. */
export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519')
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64');

function readKey(text: string) {
  try {
    const key = createPrivateKey({
      key: Buffer.from(text, 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, without the key.
  }
  throw new SigningKeyInvalid(
    'LOG_SIGNING_KEYS: a key is no Ed25519 private key in PKCS #8, base64',
  );
}

function logKeyOf(privateKey: ReturnType<typeof createPrivateKey>): string {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('hex');
}
