// Control characters, and marks that turn the direction of what follows: they can make a sentence
// read as its opposite. Tab and line break are kept.
const invisible = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?![\t\n])\p{Cc}/gu;

/** What somebody typed as it is kept: paragraphs, at most one empty line between two. */
export const plainParagraphs = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** What somebody typed into a single line as it is kept. */
export const plainLine = (text: string): string => plainParagraphs(text).replace(/\s+/g, ' ');

/** Whether the text holds control characters other than tab and line break; the database takes no NUL. */
export const hasControlCharacters = (text: string): boolean =>
  /\p{Cc}/u.test(text.replace(/[\t\r\n]/g, ''));
