// Marks that turn the direction of what follows: they can make a sentence read as its opposite.
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A short text as it is kept: one line, without invisible characters that change how it reads. */
export const plainLine = (text: string): string =>
  text
    .replace(directionMarks, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
