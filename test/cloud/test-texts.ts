import { v7 as uuid } from 'uuid';
import type { TestPerson } from './test-community';

/** Paragraphs of a text as a writer pastes them, one a line. */
export const pastedText = [
  '一、选址',
  '充电桩装在南门西侧空地。',
  '由物业负责日常管理。',
  '每度电收费一元。',
].join('\n');

/** The working copy of a topic's text as its writers see the first page of it. */
export const textDeskOf = async (writer: TestPerson, topicId: string) => {
  const { text, items } = await writer.client.hall.textDesk.query({ topicId });
  if (!text) throw new Error('the text is not begun');
  return { ...text, items };
};

/** Begins the text of a topic and pastes `lines` behind what its author proposed. */
export async function aBegunText(
  writer: TestPerson,
  topicId: string,
  lines = pastedText,
): Promise<void> {
  await writer.client.hall.beginText.mutate({ topicId });
  const { revision, items } = await textDeskOf(writer, topicId);
  await writer.client.hall.editText.mutate({
    topicId,
    revision,
    edit: { kind: 'insert', afterId: items.at(-1)?.paragraphId ?? null, text: lines },
  });
}

/** Publishes the working copy as it is. Answers the version's number. */
export async function publishNow(writer: TestPerson, topicId: string, note = ''): Promise<number> {
  const { revision } = await textDeskOf(writer, topicId);
  const { version } = await writer.client.hall.publishText.mutate({ topicId, revision, note });
  return version;
}

/** A topic's text with its first version. Answers its paragraphs, the first page of them. */
export async function aPublishedText(writer: TestPerson, topicId: string, lines = pastedText) {
  await aBegunText(writer, topicId, lines);
  await publishNow(writer, topicId);
  return (await writer.client.hall.topicText.query({ topicId })).items;
}

/** What a neighbour sends to suggest something of a paragraph. */
export const suggestionTo = (
  topicId: string,
  paragraph: { paragraphId: string; text: string },
  changes: {
    kind?: 'reword' | 'remove' | 'addAfter' | 'comment';
    wording?: string;
    reason?: string;
  } = {},
) => ({
  id: uuid(),
  topicId,
  paragraphId: paragraph.paragraphId,
  originalText: paragraph.text,
  kind: 'reword' as const,
  wording: '由业委会和物业共同管理。',
  reason: '两家一起管更放心。',
  ...changes,
});

/** A suggestion of this neighbour, as they made it. Answers its id. */
export async function aSuggestion(
  neighbour: TestPerson,
  ...about: Parameters<typeof suggestionTo>
): Promise<string> {
  const suggestion = suggestionTo(...about);
  await neighbour.client.hall.suggestChange.mutate(suggestion);
  return suggestion.id;
}
