import type { z } from 'zod';
import {
  contentProblem,
  contentProblemWords,
  wordsOf,
} from '@/shared/notices/content/content-problem';
import { tidyContent } from '@/shared/notices/content/tidy-content';
import type { DraftedNotice } from '@/shared/notices/drafts/drafted-notice';
import type { NoticeContent } from '@/shared/notices/notice-content';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { plainLine } from '@/shared/plain-text';
import { Refusal } from '@/shared/refusals';
import type { draftedInput } from './draft-input';

/**
 * A draft as it is kept: plain text without what does not belong into it, of no more than may be
 * published. It may say nothing yet.
 *
 * @throws Refusal noticeContentTooLong, in words that say what to shorten
 */
export function cleanDraft(drafted: z.output<typeof draftedInput>): DraftedNotice {
  const { title, attachments } = drafted;
  refuseFlood(drafted.content, title);
  const content = tidyContent(drafted.content);
  const problem = contentProblem(content);
  if (problem && problem.kind !== 'empty') tooLong(contentProblemWords(problem));
  const cleanTitle = plainLine(title);
  if (cleanTitle.length > noticeLimits.title.max) {
    tooLong(`标题不要超过 ${noticeLimits.title.max} 个字。`);
  }
  return {
    ...drafted,
    title: cleanTitle,
    content,
    attachments: attachments.map(({ fileId, name }) => ({ fileId, name: attachmentName(name) })),
    postingDays: drafted.kind === 'publicPosting' ? drafted.postingDays : null,
  };
}

/** Cleaning looks at every character more than once; megabytes are refused before. */
function refuseFlood(content: NoticeContent, title: string): void {
  const { words, blocks } = noticeLimits;
  const characters = content.reduce(
    (sum, block) => wordsOf(block).reduce((all, text) => all + text.length, sum),
    title.length,
  );
  if (characters > 2 * words || content.length > 2 * blocks) {
    tooLong(contentProblemWords({ kind: 'tooLong', block: null, most: words }));
  }
}

/** The ending stays: it tells a phone how to open the file. */
function attachmentName(name: string): string {
  const line = plainLine(name)
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/\.pdf$/i, '');
  const cut = line.slice(0, noticeLimits.attachmentName - '.pdf'.length);
  // The database takes no half of a character.
  return `${cut.replace(/\p{Surrogate}$/u, '')}.pdf`;
}

function tooLong(words: string): never {
  throw new Refusal('noticeContentTooLong', { words });
}
