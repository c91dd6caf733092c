import { v7 as uuid } from 'uuid';
import type { DraftBeginning } from '@/shared/conventions/clauses/drafting-rules';
import type { TestPerson } from './test-community';

/** The working copy of a convention's draft as its writers see the first page of it. */
export const draftDeskOf = async (writer: TestPerson, conventionId: string) => {
  const { text, items } = await writer.client.conventions.textDesk.query({ conventionId });
  if (!text) throw new Error('the draft is not begun');
  return { ...text, items };
};

/** Publishes the working copy as it is. Answers the version's number. */
export async function publishDraftNow(writer: TestPerson, conventionId: string): Promise<number> {
  const { revision } = await draftDeskOf(writer, conventionId);
  const published = await writer.client.conventions.publishText.mutate({
    conventionId,
    revision,
    note: '',
  });
  return published.version;
}

/** Begins the draft of a round and publishes it. Answers its first paragraphs. */
export async function aPublishedDraft(
  writer: TestPerson,
  conventionId: string,
  from: DraftBeginning = 'template',
) {
  const { conventions } = writer.client;
  await conventions.beginText.mutate({ conventionId, from });
  if (from !== 'template') await rewriteClause(writer, conventionId, 1, '大家商量以后改过的一条。');
  await publishDraftNow(writer, conventionId);
  return (await conventions.conventionText.query({ conventionId, which: 'draft' })).items;
}

/** Writes other words into the paragraph at this place of the working copy; from 0. */
export async function rewriteClause(
  writer: TestPerson,
  conventionId: string,
  at: number,
  text: string,
): Promise<void> {
  const { revision, items } = await draftDeskOf(writer, conventionId);
  const { paragraphId, kind } = items[at]!;
  await writer.client.conventions.editText.mutate({
    conventionId,
    revision,
    edit: { kind: 'write', paragraphId, paragraphKind: kind, text },
  });
}

/** What a neighbour sends to suggest other words for a clause. */
export const suggestionToDraft = (
  conventionId: string,
  { paragraphId, text }: { paragraphId: string; text: string },
  wording = '晚上九点半以后放低音量。',
) => ({
  id: uuid(),
  conventionId,
  paragraphId,
  originalText: text,
  kind: 'reword' as const,
  wording,
  reason: '老人孩子睡得早。',
});
