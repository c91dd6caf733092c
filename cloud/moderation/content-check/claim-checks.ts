import { sql } from 'kysely';
import type { Row } from '@/cloud/platform/tables';
import type { ModerationContext } from '../moderation-context';

export interface ClaimedCheck
  extends Pick<Row<'contentCheck'>, 'id' | 'itemId' | 'revision' | 'fileId' | 'state'> {
  /** This attempt's number, from 1: a later claim has a higher one. */
  attempts: number;
  item: Pick<Row<'moderationItem'>, 'kind' | 'words' | 'revision' | 'takenBack'>;
  /** null: the author has closed their account, or never had one. */
  openId: string | null;
  /** null: of words. */
  location: string | null;
}

/** Checks of one transaction. */
const mostAtOnce = 20;

/** How long an asker may take before another asks again: milliseconds. */
const leaseMilliseconds = 2 * 60_000;

/**
 * Sets checks aside to be asked about now. The claim is a later due time: an asker who dies leaves a
 * check that is simply due again.
 */
export async function claimChecks(context: ModerationContext): Promise<ClaimedCheck[]> {
  const { transaction, communityId, now } = context;
  const due = await transaction
    .selectFrom('contentCheck')
    .select('id')
    .where('communityId', '=', communityId)
    .where('state', 'in', ['waiting', 'asked'])
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(mostAtOnce)
    .forUpdate()
    .skipLocked()
    .execute();
  const ids = due.map(({ id }) => id);
  if (ids.length === 0) return [];
  await transaction
    .updateTable('contentCheck')
    .set(({ eb }) => ({
      attempts: eb('attempts', '+', 1),
      dueAt: new Date(now.getTime() + leaseMilliseconds),
      changedAt: now,
    }))
    .where('communityId', '=', communityId)
    .where('id', 'in', ids)
    .execute();
  return readClaimed(context, ids);
}

async function readClaimed(
  { transaction, communityId }: ModerationContext,
  ids: readonly string[],
): Promise<ClaimedCheck[]> {
  const rows = await transaction
    .selectFrom('contentCheck as check')
    .innerJoin('moderationItem as item', (join) =>
      join
        .onRef('item.communityId', '=', 'check.communityId')
        .onRef('item.id', '=', 'check.itemId'),
    )
    .leftJoin('storedFile as file', (join) =>
      join
        .onRef('file.communityId', '=', 'check.communityId')
        .onRef('file.id', '=', 'check.fileId'),
    )
    .select([
      'check.id',
      'check.itemId',
      'check.revision',
      'check.fileId',
      'check.state',
      'check.attempts',
    ])
    .select(['item.kind', 'item.words', 'item.takenBack', 'item.revision as itemRevision'])
    .select('file.location')
    .where('check.communityId', '=', communityId)
    .where('check.id', 'in', [...ids])
    .execute();
  const openIds = await authorsOf({ transaction }, ids);
  return rows.map(({ kind, words, takenBack, itemRevision, ...check }) => ({
    ...check,
    item: { kind, words, takenBack, revision: itemRevision },
    openId: openIds.get(check.id) ?? null,
  }));
}

async function authorsOf(
  { transaction }: Pick<ModerationContext, 'transaction'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ checkId: string; openId: string }>`
    select check_id, open_id from content_check_authors(${[...ids]}::uuid[])`.execute(transaction);
  return new Map(rows.map(({ checkId, openId }) => [checkId, openId]));
}
