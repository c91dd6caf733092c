import { z } from 'zod';
import { type MessageKind, messageKindNames } from '@/shared/messages/message-kinds';

/** What WeChat calls the places of a template: `thing1`, `time2`. */
const fields = z.object({ title: z.string(), time: z.string(), note: z.string() });
const template = z.object({ templateId: z.string().min(1), fields });
const templatesSchema = z.partialRecord(z.enum(messageKindNames), template);

export type MessageTemplate = z.infer<typeof template>;
export type MessageTemplates = Partial<Record<MessageKind, MessageTemplate>>;

/** A setting that cannot be used, with one sentence for whoever runs the product. */
export class TemplatesInvalid extends Error {}

/**
 * The templates of the mini-program, from the setting WECHAT_MESSAGE_TEMPLATES (JSON, see
 * docs/deployment.md); none when it is not set.
 *
 * @throws TemplatesInvalid
 */
export function readMessageTemplates(
  environment: Record<string, string | undefined>,
): MessageTemplates {
  const text = environment.WECHAT_MESSAGE_TEMPLATES;
  if (!text) return {};
  try {
    return templatesSchema.parse(JSON.parse(text)) as MessageTemplates;
  } catch {
    throw new TemplatesInvalid(
      'WECHAT_MESSAGE_TEMPLATES 不是有效的设置。写法见 docs/deployment.md。',
    );
  }
}
