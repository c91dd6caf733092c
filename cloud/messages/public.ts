/** What other parts of the backend may use of messages. */
export { type DeliveryServices, deliverMessages } from './deliver-messages';
export { leaveMessages, type NewMessage } from './leave-messages';
export type { MessageSender } from './message-sender';
export { readMessageTemplates, TemplatesInvalid } from './message-templates';
export { wechatMessageSender } from './wechat-message-sender';
