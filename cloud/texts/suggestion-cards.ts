import { z } from 'zod';
import { hiddenReasons } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import type { StaffRole } from '@/shared/roles';
import {
  type SuggestionKind,
  type SuggestionState,
  suggestionKinds,
  suggestionStates,
} from '@/shared/texts/suggestion-kinds';
import type { Paragraph } from '@/shared/texts/text-content';
import { wordingDifference } from '@/shared/texts/wording-difference';
import { segmentsSchema } from './comparison-page';
import { supportedByCaller } from './list-suggestions';
import { textAuthors } from './text-authors';

export const suggestionKindSchema = z.enum(
  Object.keys(suggestionKinds) as [SuggestionKind, ...SuggestionKind[]],
);

export const suggestionCardSchema = z.object({
  id: z.string(),
  kind: suggestionKindSchema,
  paragraphId: z.string(),
  /** Of its paragraph in the current version; null where that is gone. */
  position: z.number().nullable(),
  /** What its paragraph is called where paragraphs have names of their own: 第五条之一. */
  label: z.string().nullable(),
  /** The paragraph when it was suggested, and what the suggestion would make of it. */
  segments: segmentsSchema,
  wording: z.string(),
  reason: z.string(),
  authorName: z.string(),
  isMine: z.boolean(),
  visibility: z.enum(['waiting', 'shown', 'hidden']),
  /** Why moderators hid it. */
  hiddenReason: z.string().nullable(),
  state: z.enum(Object.keys(suggestionStates) as [SuggestionState, ...SuggestionState[]]),
  supportCount: z.number(),
  isSupported: z.boolean(),
  createdAt: z.string(),
  decision: z
    .object({ by: z.string(), answer: z.string(), at: z.string(), version: z.number().nullable() })
    .nullable(),
  /** While it waits: the paragraph has been changed since, and reads so now; `now` is null where it is gone. */
  outdated: z.object({ now: z.string().nullable(), segments: segmentsSchema }).nullable(),
});

type SuggestionCard = z.infer<typeof suggestionCardSchema>;

/** Suggestions as the page shows them, with a fixed number of queries; `current` are the paragraphs as they read now, `labels` their names by id. */
export async function suggestionCards(
  context: MemberContext,
  suggestions: readonly Row<'textSuggestion'>[],
  current: readonly Paragraph[],
  labels: ReadonlyMap<string, string> = new Map(),
): Promise<SuggestionCard[]> {
  const ids = suggestions.map(({ id }) => id);
  const supported = await supportedByCaller(context, ids);
  const reasons = await hiddenReasons(
    context,
    'suggestion',
    suggestions.filter(({ visibility }) => visibility === 'hidden').map(({ id }) => id),
  );
  const nameOf = await textAuthors(context, suggestions.flatMap(peopleOf));
  const placed = new Map(
    current.map((paragraph, at) => [paragraph.paragraphId, { ...paragraph, at }]),
  );
  return suggestions.map((suggestion) => {
    const { id, visibility } = suggestion;
    const isMine = suggestion.authorAccountId === context.accountId;
    const isBlank = visibility === 'hidden' && !isMine;
    const paragraph = placed.get(suggestion.paragraphId);
    const reason = reasons.get(id);
    return {
      id,
      kind: suggestion.kind,
      paragraphId: suggestion.paragraphId,
      position: paragraph ? paragraph.at + 1 : null,
      label: labels.get(suggestion.paragraphId) ?? null,
      segments: isBlank ? [] : segmentsOf(suggestion),
      wording: isBlank ? '' : suggestion.wording,
      reason: isBlank ? '' : suggestion.reason,
      authorName: nameOf(suggestion.authorAccountId, null),
      isMine,
      visibility,
      hiddenReason: visibility === 'hidden' ? moderationReasons[reason ?? 'other'] : null,
      state: suggestion.state,
      supportCount: suggestion.supportCount,
      isSupported: supported.has(id),
      createdAt: suggestion.createdAt.toISOString(),
      decision: decisionOf(suggestion, nameOf),
      outdated: isBlank ? null : outdatedOf(suggestion, paragraph?.text ?? null),
    };
  });
}

const peopleOf = (suggestion: Row<'textSuggestion'>) => {
  const { authorAccountId, decidedBy, decidedBody } = suggestion;
  const author = { accountId: authorAccountId, body: null };
  return decidedBy ? [author, { accountId: decidedBy, body: decidedBody }] : [author];
};

function segmentsOf({ kind, originalText, wording }: Row<'textSuggestion'>) {
  if (kind === 'comment') return [{ kind: 'same' as const, text: originalText }];
  if (kind === 'addAfter') return [{ kind: 'added' as const, text: wording }];
  return wordingDifference(originalText, wording);
}

function decisionOf(
  { state, decidedAt, decidedBy, decidedBody, answer, acceptedVersion }: Row<'textSuggestion'>,
  nameOf: (accountId: string, body: StaffRole | null) => string,
): SuggestionCard['decision'] {
  if (state === 'withdrawn' || !decidedAt || !decidedBy) return null;
  const by = nameOf(decidedBy, decidedBody);
  return { by, answer, at: decidedAt.toISOString(), version: acceptedVersion };
}

function outdatedOf(
  { state, kind, originalText }: Row<'textSuggestion'>,
  now: string | null,
): SuggestionCard['outdated'] {
  if (state !== 'open' || now === originalText) return null;
  if (kind === 'addAfter' && now !== null) return null;
  return { now, segments: now === null ? [] : wordingDifference(originalText, now) };
}
