import type { Sheet } from '@/cloud/documents/public';
import { type SessionState, sessionStates } from '@/shared/hall/sessions/session-life-cycle';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { HallContext } from '../../hall-context';

/** Head and foot of a paper of a session. */
export function sessionPaper(
  paper: { communityName: string; kind: string; title: string; state: SessionState },
  printedAt: Date,
  blocks: Sheet['blocks'],
): Sheet {
  const { communityName, kind, title, state } = paper;
  return {
    head: { communityName, kind, title, label: `议事会：${sessionStates[state]}` },
    foot: `${kind} · 打印于 ${shanghaiTimeText(printedAt)} · ${title}`,
    blocks,
  };
}

export async function communityName({ transaction, communityId }: HallContext): Promise<string> {
  const { name } = await transaction
    .selectFrom('community')
    .select('name')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  return name;
}
