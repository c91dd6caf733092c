import { z } from 'zod';

export interface WechatLoginOptions {
  appId: string;
  appSecret: string;
  /** WeChat's address; a test stands a local server in its place. */
  apiAddress: string;
}

const answerSchema = z.object({
  openid: z.string().min(1).optional(),
  errcode: z.number().optional(),
});

/**
 * Exchanges the code of `wx.login` for the person's OPENID (auth.code2Session). null when WeChat
 * refuses the code (used, expired, invented). The session_key is not kept.
 */
export async function openIdFromCode(
  code: string,
  options: WechatLoginOptions,
): Promise<string | null> {
  const address = new URL('/sns/jscode2session', options.apiAddress);
  address.search = new URLSearchParams({
    appid: options.appId,
    secret: options.appSecret,
    js_code: code,
    grant_type: 'authorization_code',
  }).toString();
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
  const answer = answerSchema.parse(await response.json());
  return answer.openid ?? null;
}
