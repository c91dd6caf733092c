import { collectingLimits, isWithin } from './collecting-limits';
import type { CollectingRefusal } from './refusals';

export interface PromptWords {
  readonly id: string;
  readonly chapter: string;
  readonly question: string;
}

/** What is wrong with the prompts as somebody wrote them. */
export function promptsProblem(prompts: readonly PromptWords[]): CollectingRefusal | null {
  const { prompts: count, chapter, question } = collectingLimits;
  if (prompts.length < count.min || prompts.length > count.max)
    return { code: 'promptsCount', details: count };
  for (const prompt of prompts) {
    if (!isWithin(chapter, prompt.chapter))
      return { code: 'promptChapterLength', details: chapter };
    if (!isWithin(question, prompt.question))
      return { code: 'promptWordsLength', details: question };
  }
  return null;
}

/**
 * The first prompt somebody has answered whose words would change or that would go: an answer must not
 * come to stand under another question. Its place may change.
 */
export const lostPrompt = (
  before: readonly PromptWords[],
  after: readonly PromptWords[],
  isAnswered: (id: string) => boolean,
): PromptWords | null =>
  before.find((old) => {
    if (!isAnswered(old.id)) return false;
    const kept = after.find(({ id }) => id === old.id);
    return !kept || kept.chapter !== old.chapter || kept.question !== old.question;
  }) ?? null;
