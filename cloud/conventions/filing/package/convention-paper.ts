import type { Sheet } from '@/cloud/documents/public';
import { shanghaiTimeText } from '@/shared/shanghai-time';

/** What every paper of a filing package says at its head. */
export interface PaperOf {
  communityName: string;
  conventionName: string;
  edition: number;
  printedAt: Date;
}

/** Head and foot of one paper. */
export const conventionPaper = (
  { communityName, conventionName, edition, printedAt }: PaperOf,
  kind: string,
  blocks: Sheet['blocks'],
): Sheet => ({
  head: { communityName, kind, title: `《${conventionName}》`, label: `第${edition}版` },
  foot: `${kind} · 第${edition}版 · 打印于 ${shanghaiTimeText(printedAt)} · ${conventionName}`,
  blocks,
});
