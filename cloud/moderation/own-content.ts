import { z } from 'zod';
import '@/cloud/hall/tables';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { groupedBy } from '@/shared/grouped-by';
import { hiddenTitle } from '@/shared/hall/hidden-topic';
import { moderatedKindNames } from '@/shared/moderation/moderated-kinds';
import { type Visibility, visibilities } from '@/shared/moderation/visibility';
import { reasonSchema } from './decision-input';
import { type OwnAppeal, ownAppeals } from './own-appeals';
import { type PastDecision, pastDecisions } from './past-decisions';

const ownSchema = z.object({
  id: z.string(),
  kind: z.enum(moderatedKindNames),
  /** Of the statement, argument … itself. */
  subjectId: z.string(),
  /** null, as its title: written outside of any topic. */
  topicId: z.string().nullable(),
  topicTitle: z.string().nullable(),
  words: z.string(),
  visibility: z.enum(visibilities),
  writtenAt: z.string(),
  /** Of the newest hiding, while it is hidden. */
  hidden: z.object({ reason: reasonSchema, note: z.string(), at: z.string() }).nullable(),
  /** null: not appealed. */
  appeal: z
    .object({
      words: z.string(),
      at: z.string(),
      outcome: z.enum(['open', 'restored', 'upheld']),
      /** Decided by who had hidden it: there was nobody else. */
      bySameModerator: z.boolean(),
    })
    .nullable(),
  mayAppeal: z.boolean(),
});

/** What the caller wrote and others do not read (yet), and what moderators have decided about; newest first. */
export const ownContent = operation('moderation.appeal')
  .input(z.object(pageInput))
  .output(pageOf(ownSchema))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('moderationItem as item')
      .leftJoin('topic', (join) =>
        join
          .onRef('topic.communityId', '=', 'item.communityId')
          .onRef('topic.id', '=', 'item.topicId'),
      )
      .selectAll('item')
      .select(['topic.title as topicTitle', 'topic.visibility as topicVisibility'])
      .select('topic.authorAccountId as topicAuthor')
      .where('item.communityId', '=', ctx.communityId)
      .where('item.authorAccountId', '=', ctx.accountId)
      .where('item.takenBack', '=', false)
      .where((eb) =>
        eb.or([eb('item.visibility', '<>', 'shown'), eb('item.moderatedAt', 'is not', null)]),
      )
      .where((eb) =>
        after
          ? eb(eb.refTuple('item.changedAt', 'item.id'), '<', eb.tuple(...after))
          : eb.lit(true),
      )
      .orderBy('item.changedAt', 'desc')
      .orderBy('item.id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ changedAt, id }) => [changedAt, id]);
    const decisions = groupedBy(
      await pastDecisions(
        ctx,
        rows.map(({ id }) => id),
      ),
      ({ itemId }) => itemId,
    );
    const appeals = await ownAppeals(ctx, rows);
    return {
      items: rows.map(
        ({ id, kind, subjectId, topicId, words, visibility, writtenAt, ...topic }) => {
          const appeal = appeals.get(id) ?? null;
          const hidden = visibility === 'hidden' ? hiddenBy(decisions.get(id) ?? []) : null;
          return {
            ...{ id, kind, subjectId, topicId, words, visibility, hidden },
            topicTitle: topicId && titleFor(ctx.accountId, topic),
            writtenAt: writtenAt.toISOString(),
            appeal: appeal && appealShown(appeal, decisions.get(id) ?? []),
            mayAppeal: visibility === 'hidden' && appeal === null,
          };
        },
      ),
      nextCursor,
    };
  });

/** Their own topic keeps its title for its author; another's that is not shown has none. */
const titleFor = (
  accountId: string,
  topic: {
    topicTitle: string | null;
    topicVisibility: Visibility | null;
    topicAuthor: string | null;
  },
): string =>
  topic.topicVisibility === 'shown' || topic.topicAuthor === accountId
    ? (topic.topicTitle ?? '')
    : hiddenTitle;

function hiddenBy(decisions: readonly PastDecision[]) {
  const last = decisions.find(({ decision }) => decision === 'hide');
  if (!last) return null;
  return { reason: last.reason ?? 'other', note: last.note, at: last.decidedAt.toISOString() };
}

function appealShown(
  { words, appealedAt, revision }: OwnAppeal,
  decisions: readonly PastDecision[],
) {
  const answer = decisions.find((one) => one.because === 'appeal' && one.revision === revision);
  return {
    words,
    at: appealedAt.toISOString(),
    outcome: outcomeOf(answer),
    bySameModerator: answer?.bySameModerator ?? false,
  };
}

const outcomeOf = (answer: PastDecision | undefined): 'open' | 'restored' | 'upheld' => {
  if (!answer) return 'open';
  return answer.decision === 'show' ? 'restored' : 'upheld';
};
