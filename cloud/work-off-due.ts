import {
  deliverMessages,
  type MessageSender,
  readMessageTemplates,
  wechatMessageSender,
} from './messages/public';
import { type TickServices, tick } from './platform/outbox';

export interface DueWorkServices extends TickServices {
  /** null: messages stay in the app. */
  sender: MessageSender | null;
}

/** The way of messages out of the app that the settings allow. @throws TemplatesInvalid */
export const messageSender = (environment: Record<string, string | undefined>) =>
  wechatMessageSender(environment, readMessageTemplates(environment));

/** What a host does every few seconds: due work first, then the messages it left behind. */
export async function workOffDue(
  { sender, ...services }: DueWorkServices,
  now: Date,
): Promise<number> {
  const done = await tick(services, now);
  await deliverMessages({ ...services, sender }, now);
  return done;
}
