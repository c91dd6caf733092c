import { createSigner, createVerifier } from 'fast-jwt';
import type { Identity } from './identity';

/** Milliseconds. */
const validFor = 30 * 86_400_000;

/** Signed sessions of the HTTP host (JWT, HS256). The mini-program's cloud functions need none. */
export class Sessions {
  private readonly sign: (payload: { sub: string }) => string;
  private readonly verify: (token: string) => { sub?: unknown };

  constructor(secret: string) {
    if (secret.length < 32) throw new Error('SESSION_SECRET must have at least 32 characters');
    const key = Buffer.from(secret);
    this.sign = createSigner({ key, algorithm: 'HS256', expiresIn: validFor });
    this.verify = createVerifier({ key, algorithms: ['HS256'] });
  }

  issue({ openId }: Identity): string {
    return this.sign({ sub: openId });
  }

  /** The identity of a valid session; null for none, an expired or a forged one. */
  read(authorization: string | undefined): Identity | null {
    const token = authorization?.match(/^Bearer (.+)$/)?.[1];
    if (!token) return null;
    try {
      const { sub } = this.verify(token);
      return typeof sub === 'string' && sub !== '' ? { openId: sub } : null;
    } catch {
      return null;
    }
  }
}
