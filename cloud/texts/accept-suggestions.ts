import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import {
  type AcceptedChange,
  withChanges,
  withFittingChanges,
} from '@/shared/texts/accepted-changes';
import { addVersion, type PublishedVersion } from './publish-version';
import { asRefusal } from './refuse-text';
import { lockSuggestions, refuseUnlessOpen } from './suggestion-rows';
import { lockText, readVersion } from './text-rows';
import type { TextSubject } from './text-subject';
import { keepWorkingCopy } from './working-copy';

export interface AcceptedSuggestion {
  suggestionId: string;
  /**
   * Where its paragraph has changed since: the words a writer gives it instead, over the words they
   * have read. Empty words take the paragraph away.
   */
  byHand: { onText: string; wording: string } | null;
}

export interface Acceptance {
  version: PublishedVersion;
  /** Who suggested what was taken over. */
  suggestions: { id: string; authorAccountId: string }[];
}

/**
 * Takes suggestions over into one new version that has exactly these changes, and notes on each which
 * version that is. All of them or none; of two writers who accept at once the second is refused. The
 * working copy follows where its writers have not changed the same paragraph.
 *
 * @throws Refusal textNotFound, suggestionNotFound, suggestionNotOpen, suggestionOnlyComment,
 *   suggestionOutdated, suggestionParagraphGone, suggestionsOverlap, textEmpty, textUnchanged,
 *   paragraphsTooMany, paragraphLength
 */
export async function acceptSuggestions(
  context: MemberContext,
  subject: TextSubject,
  {
    accepted,
    ...version
  }: { accepted: readonly AcceptedSuggestion[]; note: string; authorBody: StaffRole | null },
): Promise<Acceptance> {
  const text = await lockText(context, subject);
  const suggestions = await lockSuggestions(
    context,
    subject,
    accepted.map(({ suggestionId }) => suggestionId),
  );
  for (const suggestion of suggestions) refuseUnlessOpen(suggestion);
  const current = await readVersion(context, subject, text.currentVersion);
  const byHand = new Map(accepted.map((one) => [one.suggestionId, one.byHand]));
  const changes = suggestions.map((suggestion) =>
    changeOf(suggestion, byHand.get(suggestion.id) ?? null),
  );
  const changed = withChanges(current.paragraphs, changes);
  if ('problem' in changed) throw asRefusal(changed.problem);
  const published = await addVersion(context, subject, text.currentVersion, {
    ...version,
    title: current.title,
    paragraphs: changed.paragraphs,
  });
  await keepWorkingCopy(context, subject, {
    title: text.title,
    paragraphs: withFittingChanges(text.paragraphs, changes),
    revision: text.revision + 1,
  });
  await noteAcceptance(context, suggestions, published.number, version.authorBody);
  return {
    version: published,
    suggestions: suggestions.map(({ id, authorAccountId }) => ({ id, authorAccountId })),
  };
}

function changeOf(
  { id, kind, paragraphId, originalText, wording }: Row<'textSuggestion'>,
  byHand: AcceptedSuggestion['byHand'],
): AcceptedChange {
  if (kind === 'comment') throw new Refusal('suggestionOnlyComment');
  if (kind === 'addAfter')
    return { kind, paragraphId, newId: id, wording: byHand?.wording || wording };
  const words = byHand ? byHand.wording : kind === 'reword' ? wording : '';
  const original = byHand?.onText ?? originalText;
  if (words === '') return { kind: 'remove', paragraphId, originalText: original };
  return { kind: 'reword', paragraphId, originalText: original, wording: words };
}

async function noteAcceptance(
  { transaction, communityId, accountId, now }: MemberContext,
  suggestions: readonly Row<'textSuggestion'>[],
  versionNumber: number,
  body: StaffRole | null,
): Promise<void> {
  await transaction
    .updateTable('textSuggestion')
    .set({
      state: 'accepted',
      acceptedVersion: versionNumber,
      decidedAt: now,
      decidedBy: accountId,
      decidedBody: body,
    })
    .where('communityId', '=', communityId)
    .where(
      'id',
      'in',
      suggestions.map(({ id }) => id),
    )
    .where('state', '=', 'open')
    .execute();
}
