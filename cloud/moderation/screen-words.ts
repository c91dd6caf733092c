import { v7 as uuid } from 'uuid';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { judgeWords } from '@/shared/moderation/judge-words';
import type { ModeratedKind } from '@/shared/moderation/moderated-kinds';
import type { ModerationReason } from '@/shared/moderation/moderation-reasons';
import type { QueuedBecause } from '@/shared/moderation/queued-because';
import type { Visibility } from '@/shared/moderation/visibility';
import { askAboutPhotos, askAboutWords } from './content-check/ask-content-check';
import { asksWechat } from './content-check/content-check-settings';
import { intoQueue } from './into-queue';
import { ownForbiddenWords } from './own-words';
import './tables';

/** What somebody wrote, as the part that keeps it knows it. */
export interface WrittenContent {
  kind: ModeratedKind;
  /** Of the topic, statement, argument … itself. */
  id: string;
  /** null: written outside of any topic. */
  topicId: string | null;
  /** Everything others will read, put together. */
  text: string;
  photoIds?: readonly string[];
}

interface Verdict {
  visibility: Visibility;
  queuedBecause: QueuedBecause | null;
  suspicion: ModerationReason | null;
}

/**
 * Looks at words before anybody else reads them, in the transaction that writes them: the row stores
 * the answer in its `visibility`. `waiting` ends by the part's `show` or `hide` in
 * `cloud/moderated-kinds.ts`. Called again when the same thing is written anew: what was hidden
 * before waits for a moderator then, whatever it says now. Costs two short statements, no network.
 */
export async function screenWords(
  context: MemberContext,
  content: WrittenContent,
): Promise<Visibility> {
  const before = await itemBefore(context, content);
  const asks = asksWechat(process.env);
  const verdict = await judged(context, content, before, asks);
  const item = await writeItem(context, content, verdict, before);
  if (!asks) return verdict.visibility;
  if (verdict.queuedBecause === null) await askAboutWords(context, item);
  const isDoubted = await askAboutPhotos(context, item, content.photoIds ?? []);
  if (isDoubted) await queueForPhotos(context, item);
  return verdict.visibility;
}

async function judged(
  context: MemberContext,
  { text }: WrittenContent,
  before: ItemBefore | undefined,
  asks: boolean,
): Promise<Verdict> {
  const suspicion = judgeWords(text, await ownForbiddenWords(context));
  if (suspicion) return { visibility: 'waiting', queuedBecause: 'wordList', suspicion };
  const isReported = before?.queuedBecause === 'reports';
  const wasKeptBack = before?.visibility === 'waiting' && isReported;
  if (before?.visibility === 'hidden' || wasKeptBack)
    return { visibility: 'waiting', queuedBecause: 'rewritten', suspicion };
  // Writing it anew is no way around a moderator who is to look at it.
  const queuedBecause = isReported ? 'reports' : null;
  return { visibility: asks ? 'waiting' : 'shown', queuedBecause, suspicion };
}

type ItemBefore = Pick<
  Row<'moderationItem'>,
  'id' | 'visibility' | 'revision' | 'round' | 'queuedBecause'
>;

const itemBefore = (
  { transaction, communityId }: MemberContext,
  { kind, id }: WrittenContent,
): Promise<ItemBefore | undefined> =>
  transaction
    .selectFrom('moderationItem')
    .select(['id', 'visibility', 'revision', 'round', 'queuedBecause'])
    .where('communityId', '=', communityId)
    .where('kind', '=', kind)
    .where('subjectId', '=', id)
    .forUpdate()
    .executeTakeFirst();

type WrittenItem = Pick<Row<'moderationItem'>, 'id' | 'revision' | 'round' | 'queuedAt'>;

async function queueForPhotos(context: MemberContext, item: WrittenItem): Promise<void> {
  const place = intoQueue(item, 'photo', context.now);
  if (!place.queuedAt) return;
  await context.transaction
    .updateTable('moderationItem')
    .set(place)
    .where('communityId', '=', context.communityId)
    .where('id', '=', item.id)
    .execute();
}

async function writeItem(
  { transaction, communityId, accountId, now }: MemberContext,
  { kind, id: subjectId, topicId, text, photoIds = [] }: WrittenContent,
  { queuedBecause, ...verdict }: Verdict,
  before: ItemBefore | undefined,
): Promise<WrittenItem> {
  const written = {
    ...verdict,
    words: text,
    photoIds: [...photoIds],
    revision: (before?.revision ?? 0) + 1,
    queuedBecause,
    queuedAt: queuedBecause && now,
    round: (before?.round ?? 0) + (queuedBecause ? 1 : 0),
    cleared: false,
    takenBack: false,
    writtenAt: now,
    changedAt: now,
  };
  if (before) {
    await transaction
      .updateTable('moderationItem')
      .set(written)
      .where('communityId', '=', communityId)
      .where('id', '=', before.id)
      .execute();
    return { ...written, id: before.id };
  }
  const id = uuid();
  const identity = { communityId, id, kind, subjectId, topicId, authorAccountId: accountId };
  await transaction
    .insertInto('moderationItem')
    .values({ ...identity, ...written, moderatedAt: null })
    .execute();
  return { ...written, id };
}
