import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { TextContext, TextSubject } from './text-subject';

/** The text's own row, its working copy in it; undefined until somebody has begun it. */
export const findText = (context: TextContext, subject: TextSubject) =>
  textRow(context, subject).executeTakeFirst();

/**
 * The same, locked until the transaction ends: whoever else changes or publishes it waits.
 *
 * @throws Refusal textNotFound until somebody has begun it
 */
export async function lockText(context: TextContext, subject: TextSubject) {
  const text = await textRow(context, subject).forUpdate().executeTakeFirst();
  if (!text) throw new Refusal('textNotFound');
  return text;
}

const textRow = ({ transaction, communityId }: TextContext, { kind, id }: TextSubject) =>
  transaction
    .selectFrom('livingText')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id);

/** One version. @throws Refusal textVersionUnknown */
export async function readVersion(
  { transaction, communityId }: TextContext,
  { kind, id }: TextSubject,
  number: number,
): Promise<Row<'textVersion'>> {
  const version = await transaction
    .selectFrom('textVersion')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!version) throw new Refusal('textVersionUnknown');
  return version;
}

/** The version everybody goes by. @throws Refusal textNotFound until one is published */
export async function readCurrentVersion(
  context: TextContext,
  subject: TextSubject,
): Promise<Row<'textVersion'>> {
  const { transaction, communityId } = context;
  const version = await transaction
    .selectFrom('textVersion')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!version) throw new Refusal('textNotFound');
  return version;
}
