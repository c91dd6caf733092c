import { z } from 'zod';
import { type WechatApi, wechatApi } from './wechat-api';

/** A picture whose kind is told by its first bytes. */
export interface CodePicture {
  bytes: Uint8Array;
  contentType: 'image/png' | 'image/jpeg';
}

const failure = z.object({ errcode: z.number() });

/** Milliseconds for which nobody waits for WeChat again after it had nothing to give. */
const patienceAfterFailure = 60_000;

/** Makes mini-program codes (小程序码) through WeChat (wxacode.getUnlimited). */
export class MiniProgramCodes {
  private notBefore = 0;

  constructor(private readonly wechat: WechatApi) {}

  /**
   * The code that opens `page` (without a slash before it) with `scene`, at most 32 letters, digits,
   * - and _; null where WeChat gives none now. The page has to be in the version that is released.
   */
  async make(page: string, scene: string, now: Date): Promise<CodePicture | null> {
    if (now.getTime() < this.notBefore) return null;
    const picture = await this.ask({ page, scene, width: 430 }).catch(() => null);
    if (picture === null) this.notBefore = now.getTime() + patienceAfterFailure;
    return picture;
  }

  private async ask(body: object): Promise<CodePicture | null> {
    const answer = await this.wechat.postForFile('/wxa/getwxacodeunlimit', body);
    if (answer instanceof Uint8Array) return asPicture(answer);
    const { data } = failure.safeParse(answer);
    if (data) this.wechat.isTokenWorn(data.errcode);
    return null;
  }
}

function asPicture(bytes: Uint8Array): CodePicture | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return { bytes, contentType: 'image/png' };
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? { bytes, contentType: 'image/jpeg' } : null;
}

let codes: MiniProgramCodes | undefined;

/** The maker for the settings there are, kept with its access token; null without the mini-program's id and secret. */
export function miniProgramCodes(
  environment: Record<string, string | undefined>,
): MiniProgramCodes | null {
  const wechat = codes ? null : wechatApi(environment);
  if (wechat) codes = new MiniProgramCodes(wechat);
  return codes ?? null;
}
