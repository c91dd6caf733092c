import {
  deliverMessages,
  type MessageSender,
  readMessageTemplates,
  wechatMessageSender,
} from './messages/public';
import {
  type CheckServices,
  checkContents,
  wechatContentCheck,
} from './moderation/content-check/public';
import { type TickServices, tick } from './platform/outbox';

export interface DueWorkServices extends TickServices, CheckServices {
  /** null: messages stay in the app. */
  sender: MessageSender | null;
}

/** The way of messages out of the app that the settings allow. @throws TemplatesInvalid */
export const messageSender = (environment: Record<string, string | undefined>) =>
  wechatMessageSender(environment, readMessageTemplates(environment));

/** The content check that the settings ask for; null: the word list alone. */
export const contentCheckOf = wechatContentCheck;

/** What a host does every few seconds: due work, what is to be checked, then the messages both left behind. */
export async function workOffDue(
  { sender, contentCheck, files, ...services }: DueWorkServices,
  now: Date,
): Promise<number> {
  const done = await tick(services, now);
  await checkContents({ ...services, contentCheck, files }, now);
  await deliverMessages({ ...services, sender }, now);
  return done;
}
