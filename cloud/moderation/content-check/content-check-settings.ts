/**
 * Whether WeChat's content check stands before everything residents write: WECHAT_CONTENT_CHECK=on
 * beside the mini-program's id and secret (docs/deployment.md). Without it the word list decides.
 */
export const asksWechat = (environment: Record<string, string | undefined>): boolean =>
  environment.WECHAT_CONTENT_CHECK === 'on' &&
  Boolean(environment.WECHAT_APP_ID && environment.WECHAT_APP_SECRET);
