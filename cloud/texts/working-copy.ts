import { json } from '@/cloud/platform/database';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import type { TextContent } from '@/shared/texts/text-content';
import { editText, type TextEdit } from '@/shared/texts/text-edits';
import { workingCopyProblem } from '@/shared/texts/text-rules';
import { refuseText } from './refuse-text';
import { lockText } from './text-rows';
import type { TextSubject } from './text-subject';

/** Begins a text with a first working copy; one that is begun already stays as it is. Answers whether it was begun. */
export async function beginText(
  { transaction, communityId, accountId, now }: MemberContext,
  { kind, id }: TextSubject,
  { title, paragraphs }: TextContent,
): Promise<boolean> {
  refuseText(workingCopyProblem({ title, paragraphs }));
  const inserted = await transaction
    .insertInto('livingText')
    .values({
      communityId,
      subjectKind: kind,
      subjectId: id,
      revision: 1,
      title,
      paragraphs: json(paragraphs),
      updatedBy: accountId,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/**
 * One edit of the working copy. `revision` is the one the writer has read: of two who edit at once the
 * second is told, so that nobody overwrites what they have not seen. Answers the new revision.
 *
 * @throws Refusal textNotFound, textChangedMeanwhile, paragraphUnknown, and what `workingCopyProblem` finds
 */
export async function editWorkingCopy(
  context: MemberContext,
  subject: TextSubject,
  { revision, edit }: { revision: number; edit: TextEdit },
): Promise<number> {
  const text = await lockText(context, subject);
  if (text.revision !== revision) throw new Refusal('textChangedMeanwhile');
  const edited = editText(text, edit);
  if (edited === null) throw new Refusal('paragraphUnknown');
  refuseText(workingCopyProblem(edited));
  await keepWorkingCopy(context, subject, { ...edited, revision: revision + 1 });
  return revision + 1;
}

/**
 * Puts other content in the place of the working copy, or begins the text with it: a further round of
 * writing. Answers the version everybody goes by so far; 0 where there is none.
 *
 * @throws Refusal what `workingCopyProblem` finds
 */
export async function replaceWorkingCopy(
  context: MemberContext,
  subject: TextSubject,
  content: TextContent,
): Promise<number> {
  if (await beginText(context, subject, content)) return 0;
  const { revision, currentVersion } = await lockText(context, subject);
  await keepWorkingCopy(context, subject, { ...content, revision: revision + 1 });
  return currentVersion;
}

/** Writes the working copy of a text the caller has locked. */
export async function keepWorkingCopy(
  { transaction, communityId, accountId, now }: MemberContext,
  { kind, id }: TextSubject,
  { title, paragraphs, revision }: TextContent & { revision: number },
): Promise<void> {
  await transaction
    .updateTable('livingText')
    .set({ title, paragraphs: json(paragraphs), revision, updatedBy: accountId, updatedAt: now })
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .execute();
}
