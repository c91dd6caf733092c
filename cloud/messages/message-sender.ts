import type { MessageKind } from '@/shared/messages/message-kinds';

/** A message on its way out of the app. */
export interface OutgoingMessage {
  /** Of the receiver, as WeChat knows them. */
  openId: string;
  kind: MessageKind;
  subjectId: string;
  title: string;
  aboutTime: Date;
}

/**
 * What became of it. `refused`: the person takes no more of this kind. `tryAgain`: surely not sent,
 * may be later. `failed`: surely not sent and never will be. `unknown`: perhaps sent.
 */
export type SendOutcome = 'sent' | 'refused' | 'tryAgain' | 'failed' | 'unknown';

/** The way out of the app. Never throws: an outcome says what is known. */
export interface MessageSender {
  send: (message: OutgoingMessage) => Promise<SendOutcome>;
}
