import { leaveMessages } from '@/cloud/messages/public';
import { moderatedKinds } from '@/shared/moderation/moderated-kinds';
import type { ModerationItem } from './item-row';
import type { ModerationContext } from './moderation-context';

const excerptLength = 30;

/** Tells the author what became of their words; `body` never says who reported or decided. */
export async function tellAuthor(
  context: ModerationContext,
  item: ModerationItem,
  occasion: string,
  body: string,
): Promise<void> {
  if (item.authorAccountId === null) return;
  const characters = Array.from(item.words.replace(/\s+/g, ' '));
  const excerpt = characters.slice(0, excerptLength).join('');
  await leaveMessages(context, [
    {
      accountId: item.authorAccountId,
      kind: 'moderationOutcome',
      subjectId: item.id,
      occasion: `moderation:${item.id}:${occasion}`,
      title: `${moderatedKinds[item.kind]}“${excerpt}${characters.length > excerptLength ? '…' : ''}”`,
      body,
      aboutTime: context.now,
    },
  ]);
}
