import { z } from 'zod';
import { type WechatApi, wechatApi } from '@/cloud/platform/wechat-api';
import type { CheckAnswer, CheckedContent, CheckedPhoto, ContentCheck } from './content-check';
import { asksWechat } from './content-check-settings';

/** Characters WeChat takes at once. */
const mostCharacters = 2_500;

const result = z.object({ suggest: z.string(), label: z.number() });
const wordsAnswer = z.object({ errcode: z.number(), result: result.optional() });
const photoAnswer = z.object({ errcode: z.number(), trace_id: z.string().optional() });
const addressAnswer = z.object({
  file_list: z.array(z.object({ download_url: z.string(), status: z.number() })),
});

/** Busy, quota of the day, too fast, too fast for the app. All other errors last: 61010 says that the person has not been in the app for two hours. */
const passing = new Set([-1, 45009, 45011, 44991]);

/** Scenes of WeChat: 2 comments, 3 forum. */
const sceneOf = ({ kind }: CheckedContent): number => (kind === 'topic' ? 3 : 2);

/**
 * WeChat's content check (msgSecCheck and mediaCheckAsync, version 2). What it calls risky or worth a
 * look is `doubtful` alike: a machine keeps words back, people decide.
 */
export class WechatContentCheck implements ContentCheck {
  constructor(
    private readonly wechat: WechatApi,
    /** Where WeChat can fetch this server's photos, without a slash at its end; null: nowhere. */
    private readonly publicAddress: string | null,
  ) {}

  /** Long words are asked about piece by piece: they pass when every piece does. */
  async askAboutWords(content: CheckedContent & { words: string }): Promise<CheckAnswer> {
    const { openId: openid } = content;
    for (const piece of piecesOf(content.words)) {
      const body = { version: 2, openid, scene: sceneOf(content), content: piece };
      const answer = await this.ask('/wxa/msg_sec_check', body, (said) => {
        const { errcode, result: judged } = wordsAnswer.parse(said);
        return { errcode, answer: judged ? verdictOn(judged) : { outcome: 'unanswered' } };
      });
      if (answer.outcome !== 'passed') return answer;
    }
    return { outcome: 'passed' };
  }

  async askAboutPhoto(photo: CheckedPhoto): Promise<CheckAnswer> {
    const address = await this.addressInWeb(photo.address).catch(() => 'tryAgain' as const);
    if (address === 'tryAgain') return { outcome: 'tryAgain' };
    if (address === null) return { outcome: 'unanswered' };
    const { openId: openid } = photo;
    const body = { version: 2, openid, scene: sceneOf(photo), media_type: 2, media_url: address };
    return this.ask('/wxa/media_check_async', body, (said) => {
      const { errcode, trace_id: traceId } = photoAnswer.parse(said);
      return {
        errcode,
        answer: traceId ? { outcome: 'asked', traceId } : { outcome: 'unanswered' },
      };
    });
  }

  private async ask(
    path: string,
    body: object,
    read: (said: unknown) => { errcode: number; answer: CheckAnswer },
  ): Promise<CheckAnswer> {
    try {
      const said = await this.wechat.post(path, body);
      if (said === 'noToken') return { outcome: 'tryAgain' };
      const { errcode, answer } = read(said);
      if (errcode === 0) return answer;
      const mayHelp = this.wechat.isTokenWorn(errcode) || passing.has(errcode);
      return { outcome: mayHelp ? 'tryAgain' : 'unanswered' };
    } catch {
      return { outcome: 'tryAgain' };
    }
  }

  /** null: WeChat can fetch it from nowhere. @throws when the storage of WeChat's cloud does not answer. */
  private async addressInWeb(address: string): Promise<string | null> {
    if (address.startsWith('/')) {
      return this.publicAddress === null ? null : `${this.publicAddress}${address}`;
    }
    const environment = /^cloud:\/\/([^./]+)\./.exec(address)?.[1];
    if (environment === undefined) return address;
    const { file_list: files } = addressAnswer.parse(
      await this.wechat.post('/tcb/batchdownloadfile', {
        env: environment,
        file_list: [{ fileid: address, max_age: 7_200 }],
      }),
    );
    const [file] = files;
    return file?.status === 0 ? file.download_url : null;
  }
}

export const verdictOn = ({ suggest, label }: z.infer<typeof result>): CheckAnswer =>
  suggest === 'pass' ? { outcome: 'passed' } : { outcome: 'doubtful', label };

function piecesOf(words: string): string[] {
  const characters = Array.from(words);
  const count = Math.ceil(characters.length / mostCharacters);
  return Array.from({ length: count }, (_, piece) =>
    characters.slice(piece * mostCharacters, (piece + 1) * mostCharacters).join(''),
  );
}

/** The check the settings ask for; null: the word list alone decides. */
export function wechatContentCheck(
  environment: Record<string, string | undefined>,
): ContentCheck | null {
  const wechat = asksWechat(environment) ? wechatApi(environment) : null;
  return wechat && new WechatContentCheck(wechat, environment.PUBLIC_ADDRESS || null);
}
