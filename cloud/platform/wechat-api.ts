import { z } from 'zod';

export interface WechatApiOptions {
  appId: string;
  appSecret: string;
  /** WeChat's address; a test stands a local server in its place. */
  apiAddress: string;
}

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });

/** The access token is worn out: another one may do. */
const tokenWorn = new Set([40001, 40014, 42001]);

/** WeChat's interface for servers over HTTP, keeping the access token while it lasts. */
export class WechatApi {
  private token: { value: string; until: number } | null = null;

  constructor(private readonly options: WechatApiOptions) {}

  /** Asks for what needs the access token; `noToken` when none is to be had, so nothing was asked. */
  async post(path: string, body: object): Promise<unknown> {
    const token = await this.accessToken().catch(() => null);
    if (token === null) return 'noToken';
    return this.send(`${path}?access_token=${encodeURIComponent(token)}`, body);
  }

  /** Asks for a file: its bytes, or the JSON that says why not; `noToken` as with `post`. */
  async postForFile(path: string, body: object): Promise<unknown> {
    const token = await this.accessToken().catch(() => null);
    if (token === null) return 'noToken';
    const address = `${path}?access_token=${encodeURIComponent(token)}`;
    const response = await this.ask(address, body);
    const isJson = response.headers.get('content-type')?.includes('json') ?? true;
    return isJson ? response.json() : new Uint8Array(await response.arrayBuffer());
  }

  /** Whether an error code says that the token is worn out; the next call then fetches another. */
  isTokenWorn(errorCode: number): boolean {
    const isWorn = tokenWorn.has(errorCode);
    if (isWorn) this.token = null;
    return isWorn;
  }

  /** The stable token, which other processes may hold at the same time. */
  private async accessToken(): Promise<string> {
    if (this.token && this.token.until > Date.now()) return this.token.value;
    const { appId, appSecret } = this.options;
    const { access_token, expires_in } = tokenAnswer.parse(
      await this.send('/cgi-bin/stable_token', {
        grant_type: 'client_credential',
        appid: appId,
        secret: appSecret,
      }),
    );
    this.token = { value: access_token, until: Date.now() + (expires_in - 120) * 1000 };
    return access_token;
  }

  private async send(path: string, body: object): Promise<unknown> {
    return (await this.ask(path, body)).json();
  }

  private ask(path: string, body: object): Promise<Response> {
    return fetch(new URL(path, this.options.apiAddress), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(8_000),
    });
  }
}

/** The interface for the settings there are; null without the mini-program's id and secret. */
export function wechatApi(environment: Record<string, string | undefined>): WechatApi | null {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret } = environment;
  if (!appId || !appSecret) return null;
  const apiAddress = environment.WECHAT_API_ADDRESS ?? 'https://api.weixin.qq.com';
  return new WechatApi({ appId, appSecret, apiAddress });
}
