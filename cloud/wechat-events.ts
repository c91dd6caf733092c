import { createHash, timingSafeEqual } from 'node:crypto';
import { settlePhotoAnswer } from './moderation/content-check/public';

/** What WeChat pushes to the product: so far, what it says about photos. */
export const takeWechatEvent = settlePhotoAnswer;

/** As WeChat signs what it sends: SHA-1 over the token agreed on, the time and a number, in order. */
export function isSignedByWechat(
  token: string,
  { signature, timestamp, nonce }: { signature: string; timestamp: string; nonce: string },
): boolean {
  const signed = [token, timestamp, nonce].sort().join('');
  const expected = Buffer.from(createHash('sha1').update(signed).digest('hex'));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
