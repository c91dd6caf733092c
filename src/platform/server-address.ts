/** The browser app speaks to the address it was loaded from, so it needs none of its own. */
export const hostedAddress = (): string => SERVER_ADDRESS;

/** True where calls go through the WeChat cloud instead of HTTP. */
export const isInCloud = (): boolean =>
  process.env.TARO_ENV === 'weapp' && CLOUD_ENVIRONMENT !== '';
