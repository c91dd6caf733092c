import type { MemberContext } from '@/cloud/platform/operation';
import type { Visibility } from '@/shared/moderation/visibility';
import { Refusal } from '@/shared/refusals';
import type { SuggestionKind } from '@/shared/texts/suggestion-kinds';
import { suggestionProblem } from '@/shared/texts/suggestion-kinds';
import { mostOpenSuggestions } from '@/shared/texts/text-limits';
import { refuseText } from './refuse-text';
import { lockText, readVersion } from './text-rows';
import type { TextSubject } from './text-subject';

export interface NewSuggestion {
  /** Made by the phone: the same suggestion sent twice is one. */
  id: string;
  kind: SuggestionKind;
  paragraphId: string;
  /** The paragraph as its author reads it: a suggestion is never held against words they have not seen. */
  originalText: string;
  /** Empty where the kind has none. */
  wording: string;
  reason: string;
}

/**
 * Puts a suggestion beside a paragraph of the current version. `screen` is asked only once nothing
 * else is in the way, and its answer is kept.
 *
 * @throws Refusal textNotFound (nothing published yet), paragraphUnknown, paragraphChangedMeanwhile,
 *   suggestionsTooMany, suggestionRepeated, and what `suggestionProblem` finds
 */
export async function suggestChange(
  context: MemberContext,
  subject: TextSubject,
  suggestion: NewSuggestion,
  screen: () => Promise<Visibility>,
): Promise<Visibility> {
  const { transaction, communityId, accountId, now } = context;
  const { currentVersion } = await lockText(context, subject);
  if (currentVersion === 0) throw new Refusal('textNotFound');
  const { paragraphs } = await readVersion(context, subject, currentVersion);
  const paragraph = paragraphs.find(({ paragraphId }) => paragraphId === suggestion.paragraphId);
  if (!paragraph) throw new Refusal('paragraphUnknown');
  if (paragraph.text !== suggestion.originalText) throw new Refusal('paragraphChangedMeanwhile');
  refuseText(suggestionProblem(suggestion, paragraph.text));
  await refuseTooMany(context, subject);
  const inserted = await transaction
    .insertInto('textSuggestion')
    .values({
      communityId,
      ...suggestion,
      subjectKind: subject.kind,
      subjectId: subject.id,
      authorAccountId: accountId,
      baseVersion: currentVersion,
      visibility: 'waiting',
      state: 'open',
      createdAt: now,
      decidedAt: null,
      decidedBy: null,
      decidedBody: null,
      acceptedVersion: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) throw new Refusal('suggestionRepeated');
  const visibility = await screen();
  if (visibility !== 'waiting') await setVisibility(context, suggestion.id, visibility);
  return visibility;
}

// The text is locked: one person's two phones do not slip past the limit together.
async function refuseTooMany(
  { transaction, communityId, accountId }: MemberContext,
  { kind, id }: TextSubject,
): Promise<void> {
  const { open } = await transaction
    .selectFrom('textSuggestion')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('authorAccountId', '=', accountId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  if (open >= mostOpenSuggestions)
    throw new Refusal('suggestionsTooMany', { max: mostOpenSuggestions });
}

const setVisibility = (
  { transaction, communityId }: Pick<MemberContext, 'transaction' | 'communityId'>,
  id: string,
  visibility: Visibility,
) =>
  transaction
    .updateTable('textSuggestion')
    .set({ visibility })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('visibility', '<>', visibility)
    .execute();

/** What moderation decided about a suggestion's words. */
export async function showSuggestion(
  context: Pick<MemberContext, 'transaction' | 'communityId'>,
  id: string,
): Promise<void> {
  await setVisibility(context, id, 'shown');
}

export async function hideSuggestion(
  context: Pick<MemberContext, 'transaction' | 'communityId'>,
  id: string,
  as: 'waiting' | 'hidden',
): Promise<void> {
  await setVisibility(context, id, as);
}
