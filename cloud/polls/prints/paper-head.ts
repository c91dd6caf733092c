import type { Sheet } from '@/cloud/documents/public';
import { legalEffects } from '@/shared/polls/legal-effects';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { PrintedPoll } from './printed-poll';

type Headed = Pick<PrintedPoll, 'communityName' | 'title' | 'legalEffect'>;

/** Head and foot of every paper of a poll: whose it is, and on each page what it is worth in law. */
export const paperOf = (
  poll: Headed,
  kind: string,
  printedAt: Date,
  blocks: Sheet['blocks'],
): Sheet => ({
  head: {
    communityName: poll.communityName,
    kind,
    title: poll.title,
    label: legalEffects[poll.legalEffect].label,
  },
  foot: `${kind} · ${legalEffects[poll.legalEffect].label} · 打印于 ${shanghaiTimeText(printedAt)} · ${poll.title}`,
  blocks,
});

/** "7d81 09ac …": as much of a hash as somebody compares by eye. */
export const shortHash = (hex: string): string => groupsOfFour(hex.slice(0, 16));

export const groupsOfFour = (hex: string): string => hex.replace(/(.{4})(?=.)/g, '$1 ');
