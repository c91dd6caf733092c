import type { ModerationReason } from '@/shared/moderation/moderation-reasons';

/** What WeChat's labels mean in the words of our reasons. */
const reasons: Readonly<Record<number, ModerationReason>> = {
  10001: 'advertising',
  20001: 'illegal', // 时政
  20002: 'illegal', // 色情
  20003: 'abuse',
  20006: 'illegal',
  20008: 'illegal', // 欺诈
  20012: 'abuse', // 低俗
};

export const reasonOfLabel = (label: number): ModerationReason => reasons[label] ?? 'other';
