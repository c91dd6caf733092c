// Marks that turn the direction of what follows: they can make a sentence read as its opposite.
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const controlCharacters = /[\p{Cc}]/u;

/** Whether the text holds control characters other than tab and line break; the database takes no NUL. */
export const hasControlCharacters = (text: string): boolean =>
  controlCharacters.test(text.replace(/[\t\r\n]/g, ''));

/** A title as it is kept: one line. */
export const cleanNoticeTitle = (text: string): string =>
  text.replace(directionMarks, '').replace(/\s+/g, ' ').trim();

/** A body as it is kept: a paragraph a line, at most one empty line between two. */
export const cleanNoticeBody = (text: string): string =>
  text
    .replace(directionMarks, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
