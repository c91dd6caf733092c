import { hash } from 'node:crypto';
import { json } from '@/cloud/platform/database';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { canonicalText } from '@/shared/texts/canonical-text';
import { differenceSummary } from '@/shared/texts/difference-summary';
import { sameContent, type TextContent } from '@/shared/texts/text-content';
import { textDifference } from '@/shared/texts/text-difference';
import { publicationProblem } from '@/shared/texts/text-rules';
import { refuseText } from './refuse-text';
import { lockText, readVersion } from './text-rows';
import type { TextSubject } from './text-subject';

export interface PublishedVersion {
  number: number;
  /** 改了 2 段，新增 1 段; empty for the first. */
  summary: string;
}

/**
 * Makes the working copy the next version. `revision` is the one its writer has looked at. With
 * `mayRepeat` it may say the same as the version before: a new round goes on with what an older one left.
 *
 * @throws Refusal textNotFound, textChangedMeanwhile, textEmpty, textUnchanged
 */
export async function publishWorkingCopy(
  context: MemberContext,
  subject: TextSubject,
  {
    revision,
    ...version
  }: { revision: number; note: string; authorBody: StaffRole | null; mayRepeat?: boolean },
): Promise<PublishedVersion> {
  const text = await lockText(context, subject);
  if (text.revision !== revision) throw new Refusal('textChangedMeanwhile');
  return addVersion(context, subject, text.currentVersion, {
    ...version,
    title: text.title,
    paragraphs: text.paragraphs,
  });
}

type NewVersion = TextContent & {
  note: string;
  authorBody: StaffRole | null;
  mayRepeat?: boolean;
};

/** Adds the version that follows `currentVersion` to a text the caller has locked. */
export async function addVersion(
  context: MemberContext,
  subject: TextSubject,
  currentVersion: number,
  { note, authorBody, mayRepeat = false, ...content }: NewVersion,
): Promise<PublishedVersion> {
  const { transaction, communityId, accountId, now } = context;
  const current = currentVersion > 0 ? await readVersion(context, subject, currentVersion) : null;
  const isUnchanged = !mayRepeat && current !== null && sameContent(current, content);
  refuseText(publicationProblem(content, isUnchanged));
  const number = currentVersion + 1;
  const summary = current ? differenceSummary(textDifference(current, content)) : '';
  const belongsTo = { communityId, subjectKind: subject.kind, subjectId: subject.id };
  await transaction
    .insertInto('textVersion')
    .values({
      ...belongsTo,
      number,
      title: content.title,
      paragraphs: json(content.paragraphs),
      note,
      summary,
      digest: hash('sha256', canonicalText(subject, number, content)),
      authorAccountId: accountId,
      authorBody,
      publishedAt: now,
    })
    .execute();
  await transaction
    .updateTable('livingText')
    .set({ currentVersion: number })
    .where('communityId', '=', communityId)
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .where('currentVersion', '=', currentVersion)
    .execute();
  return { number, summary };
}
