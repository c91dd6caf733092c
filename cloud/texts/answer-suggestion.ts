import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { suggestionAnswerProblem } from '@/shared/texts/text-rules';
import { refuseText } from './refuse-text';
import { lockSuggestions, refuseUnlessOpen } from './suggestion-rows';
import type { TextSubject } from './text-subject';

/**
 * Ends a suggestion without taking it over, with the reason everybody reads. A comment, which has
 * nothing to take over, is answered; everything else is rejected.
 *
 * @throws Refusal suggestionAnswerLength, suggestionNotFound, suggestionNotOpen
 */
export async function answerSuggestion(
  context: MemberContext,
  subject: TextSubject,
  { suggestionId, answer, body }: { suggestionId: string; answer: string; body: StaffRole | null },
): Promise<{ state: 'answered' | 'rejected'; authorAccountId: string }> {
  refuseText(suggestionAnswerProblem(answer));
  const suggestion = await lockedSuggestion(context, subject, suggestionId);
  refuseUnlessOpen(suggestion);
  const state = suggestion.kind === 'comment' ? 'answered' : 'rejected';
  await close(context, suggestionId, { state, answer, decidedBody: body });
  return { state, authorAccountId: suggestion.authorAccountId };
}

/**
 * Takes one's own suggestion back, also one that has not been looked at yet or was hidden.
 *
 * @throws Refusal suggestionNotFound, suggestionNotByYou, suggestionNotOpen
 */
export async function withdrawSuggestion(
  context: MemberContext,
  suggestionId: string,
): Promise<void> {
  const { transaction, communityId, accountId } = context;
  const suggestion = await transaction
    .selectFrom('textSuggestion')
    .select(['state', 'visibility', 'authorAccountId'])
    .where('communityId', '=', communityId)
    .where('id', '=', suggestionId)
    .forUpdate()
    .executeTakeFirst();
  const isMine = suggestion?.authorAccountId === accountId;
  if (!suggestion || (suggestion.visibility === 'waiting' && !isMine))
    throw new Refusal('suggestionNotFound');
  if (!isMine) throw new Refusal('suggestionNotByYou');
  if (suggestion.state !== 'open') throw new Refusal('suggestionNotOpen');
  await close(context, suggestionId, { state: 'withdrawn', answer: '', decidedBody: null });
}

async function lockedSuggestion(
  context: MemberContext,
  subject: TextSubject,
  suggestionId: string,
): Promise<Row<'textSuggestion'>> {
  const [suggestion] = await lockSuggestions(context, subject, [suggestionId]);
  if (!suggestion) throw new Refusal('suggestionNotFound');
  return suggestion;
}

const close = (
  { transaction, communityId, accountId, now }: MemberContext,
  suggestionId: string,
  outcome: Pick<Row<'textSuggestion'>, 'state' | 'answer' | 'decidedBody'>,
) =>
  transaction
    .updateTable('textSuggestion')
    .set({ ...outcome, decidedAt: now, decidedBy: accountId })
    .where('communityId', '=', communityId)
    .where('id', '=', suggestionId)
    .where('state', '=', 'open')
    .execute();
