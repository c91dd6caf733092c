import { jwtVerify, SignJWT } from 'jose';
import type { Identity } from './identity';

const validFor = '30d';

/** Signed sessions of the HTTP host (JWT, HS256). The mini-program's cloud functions need none. */
export class Sessions {
  private readonly key: Uint8Array;

  constructor(secret: string) {
    if (secret.length < 32) throw new Error('SESSION_SECRET must have at least 32 characters');
    this.key = new TextEncoder().encode(secret);
  }

  issue(identity: Identity): Promise<string> {
    return new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(identity.openId)
      .setIssuedAt()
      .setExpirationTime(validFor)
      .sign(this.key);
  }

  /** The identity of a valid session; null for none, an expired or a forged one. */
  async read(authorization: string | undefined): Promise<Identity | null> {
    const token = authorization?.match(/^Bearer (.+)$/)?.[1];
    if (!token) return null;
    try {
      const { payload } = await jwtVerify(token, this.key, { algorithms: ['HS256'] });
      return payload.sub ? { openId: payload.sub } : null;
    } catch {
      return null;
    }
  }
}
