import { z } from 'zod';
import { type WechatApi, wechatApi } from '@/cloud/platform/wechat-api';
import { messageKinds } from '@/shared/messages/message-kinds';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { MessageSender, OutgoingMessage, SendOutcome } from './message-sender';
import type { MessageTemplate, MessageTemplates } from './message-templates';

const sendAnswer = z.object({ errcode: z.number() });

/** What WeChat's error codes mean for a message; all others are of the message and last. */
const outcomeOf: Readonly<Record<number, SendOutcome>> = {
  0: 'sent',
  43101: 'refused', // the person refuses to take it: the permission is spent
  [-1]: 'tryAgain', // busy
  45009: 'tryAgain', // quota of the day
  45011: 'tryAgain', // too fast
};

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

/** Sends through WeChat (subscribeMessage.send). */
export class WechatMessageSender implements MessageSender {
  constructor(
    private readonly wechat: WechatApi,
    private readonly templates: MessageTemplates,
  ) {}

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    const template = this.templates[message.kind];
    if (!template) return 'failed';
    try {
      const body = bodyOf(message, template);
      const answer = await this.wechat.post('/cgi-bin/message/subscribe/send', body);
      if (answer === 'noToken') return 'tryAgain';
      const { errcode } = sendAnswer.parse(answer);
      if (this.wechat.isTokenWorn(errcode)) return 'tryAgain';
      return outcomeOf[errcode] ?? 'failed';
    } catch (error) {
      return neverConnected(error) ? 'tryAgain' : 'unknown';
    }
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
  const wechat = wechatApi(environment);
  if (wechat === null || Object.keys(templates).length === 0) return null;
  return new WechatMessageSender(wechat, templates);
}
