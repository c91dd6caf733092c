import { z } from 'zod';
import { messageKinds } from '@/shared/messages/message-kinds';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { MessageSender, OutgoingMessage, SendOutcome } from './message-sender';
import type { MessageTemplate, MessageTemplates } from './message-templates';

export interface WechatMessageOptions {
  appId: string;
  appSecret: string;
  /** WeChat's address; a test stands a local server in its place. */
  apiAddress: string;
  templates: MessageTemplates;
}

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });
const sendAnswer = z.object({ errcode: z.number() });

/** What WeChat's error codes mean for a message; all others are of the message and last. */
const outcomeOf: Readonly<Record<number, SendOutcome>> = {
  0: 'sent',
  43101: 'refused', // the person refuses to take it: the permission is spent
  [-1]: 'tryAgain', // busy
  45009: 'tryAgain', // quota of the day
  45011: 'tryAgain', // too fast
};
/** The access token is worn out: another one may do. */
const tokenWorn = new Set([40001, 40014, 42001]);

/** `thing` places take 20 characters. */
const mostCharacters = 20;
const shortened = (text: string): string => {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return characters.length <= mostCharacters
    ? characters.join('')
    : `${characters.slice(0, mostCharacters - 1).join('')}…`;
};

/** The connection never came about, so nothing was sent. */
const neverConnected = (error: unknown): boolean => {
  const code = (error as { cause?: { code?: string } }).cause?.code ?? '';
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code);
};

/** Sends through WeChat (subscribeMessage.send over HTTP), keeping the access token while it lasts. */
export class WechatMessageSender implements MessageSender {
  private token: { value: string; until: number } | null = null;

  constructor(private readonly options: WechatMessageOptions) {}

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    const template = this.options.templates[message.kind];
    if (!template) return 'failed';
    const token = await this.accessToken().catch(() => null);
    if (token === null) return 'tryAgain';
    try {
      const { errcode } = sendAnswer.parse(
        await this.post(
          `/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`,
          bodyOf(message, template),
        ),
      );
      if (tokenWorn.has(errcode)) {
        this.token = null;
        return 'tryAgain';
      }
      return outcomeOf[errcode] ?? 'failed';
    } catch (error) {
      return neverConnected(error) ? 'tryAgain' : 'unknown';
    }
  }

  /** The stable token, which other processes may hold at the same time. */
  private async accessToken(): Promise<string> {
    if (this.token && this.token.until > Date.now()) return this.token.value;
    const { appId, appSecret } = this.options;
    const { access_token, expires_in } = tokenAnswer.parse(
      await this.post('/cgi-bin/stable_token', {
        grant_type: 'client_credential',
        appid: appId,
        secret: appSecret,
      }),
    );
    this.token = { value: access_token, until: Date.now() + (expires_in - 120) * 1000 };
    return access_token;
  }

  private async post(path: string, body: object): Promise<unknown> {
    const response = await fetch(new URL(path, this.options.apiAddress), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(8_000),
    });
    return response.json();
  }
}

function bodyOf(message: OutgoingMessage, { templateId, fields }: MessageTemplate) {
  const { note, page } = messageKinds[message.kind];
  return {
    touser: message.openId,
    template_id: templateId,
    page: `${page}${message.subjectId}`,
    data: {
      [fields.title]: { value: shortened(message.title) },
      [fields.time]: { value: shanghaiTimeText(message.aboutTime) },
      [fields.note]: { value: shortened(note) },
    },
  };
}

/** The sender for the settings there are; null: messages stay in the app's inbox. @throws TemplatesInvalid */
export function wechatMessageSender(
  environment: Record<string, string | undefined>,
  templates: MessageTemplates,
): MessageSender | null {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret } = environment;
  if (!appId || !appSecret || Object.keys(templates).length === 0) return null;
  const apiAddress = environment.WECHAT_API_ADDRESS ?? 'https://api.weixin.qq.com';
  return new WechatMessageSender({ appId, appSecret, apiAddress, templates });
}
