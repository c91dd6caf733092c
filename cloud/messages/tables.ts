import type { Generated } from 'kysely';
import type { MessageKind } from '@/shared/messages/message-kinds';

/**
 * What became of a message outside of the app: `sending` is the claim of its one attempt, `sent` and
 * `refused` are WeChat's answers, `unknown` is an attempt without an answer, which is not repeated.
 */
export type Delivery = 'waiting' | 'sending' | 'sent' | 'inApp' | 'refused' | 'failed' | 'unknown';

declare module '@/cloud/platform/tables' {
  interface Tables {
    message: {
      communityId: string;
      id: string;
      accountId: string;
      kind: MessageKind;
      subjectId: string;
      occasion: string;
      title: string;
      body: string;
      aboutTime: Date;
      leftAt: Date;
      readAt: Date | null;
      delivery: Delivery;
      attempts: Generated<number>;
      dueAt: Date;
    };
    messagePermission: {
      communityId: string;
      accountId: string;
      kind: MessageKind;
      remaining: number;
      changedAt: Date;
    };
  }
}
