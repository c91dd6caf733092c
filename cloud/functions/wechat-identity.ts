import type { Identity } from '@/cloud/platform/identity';

/**
 * The OPENID WeChat vouches for, as `getWXContext()` of wx-server-sdk reads it, without the 400 ms
 * that loading the SDK costs. Must be called before the first `await`: a second call on the same
 * instance overwrites the environment.
 */
export function wechatIdentity(environment: NodeJS.ProcessEnv): Identity | null {
  const vouchedFor = environment.WX_CONTEXT_KEYS?.split(',') ?? [];
  const openId = vouchedFor.includes('WX_OPENID') ? environment.WX_OPENID : undefined;
  return openId ? { openId } : null;
}
