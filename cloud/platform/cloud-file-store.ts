import { z } from 'zod';
import type { FileStore } from './file-store';
import type { WechatApi } from './wechat-api';

const downloadAnswer = z.object({
  file_list: z.array(z.object({ status: z.number(), download_url: z.string() })),
});

/** Cloud storage answers within this time or is not waited for: the call holds a transaction. */
const patienceMilliseconds = 4_000;

/**
 * WeChat's cloud storage: the phone uploads by itself and names the file by its cloud file id, which
 * `<image>` shows directly. Storage rules (set in the console) let only members read.
 */
export class CloudFileStore implements FileStore {
  constructor(
    private readonly environment: string,
    readonly publicAddress: string | null = null,
    private readonly wechat: WechatApi | null = null,
  ) {}

  accepts(_id: string, location: string): boolean {
    return location.startsWith(`cloud://${this.environment}.`) && location.length <= 500;
  }

  /**
   * Asks WeChat for an address of the file and that for its beginning. Null without the mini-program's
   * secret (`WECHAT_APP_SECRET`), when WeChat does not answer, and when it does not know the file.
   */
  async firstBytes(location: string, count: number): Promise<Uint8Array | null> {
    if (this.wechat === null) return null;
    try {
      const answer = await this.wechat.post('/tcb/batchdownloadfile', {
        env: this.environment,
        file_list: [{ fileid: location, max_age: 60 }],
      });
      const file = downloadAnswer.parse(answer).file_list[0];
      if (file?.status !== 0) return null;
      const response = await fetch(file.download_url, {
        headers: { range: `bytes=0-${count - 1}` },
        signal: AbortSignal.timeout(patienceMilliseconds),
      });
      return response.ok ? await beginningOf(response, count) : null;
    } catch {
      return null;
    }
  }

  addressOf({ location }: { location: string }): string {
    return location;
  }
}

/** Reads no more than needed, also where the server does not know ranges. */
async function beginningOf(response: Response, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader && length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  await reader?.cancel();
  return Buffer.concat(parts).subarray(0, count);
}
