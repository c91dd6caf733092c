// Whatever is neither a letter nor a digit parts words: no pair of characters reaches across it.
const isLetter = /[\p{L}\p{N}]/u;

/** Above every code point: a pair is its first letter times this plus its second. */
const beyondLetters = 0x11_0000;

/**
 * How often a text has each of its characters and pairs of neighbouring characters (NFKC, lower case),
 * each named by a number: the code point, or both of them. Simplified and traditional stay apart.
 */
export function textTerms(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  let before = 0;
  for (const letter of text.normalize('NFKC').toLowerCase()) {
    const code = isLetter.test(letter) ? (letter.codePointAt(0) ?? 0) : 0;
    if (code > 0) counts.set(code, (counts.get(code) ?? 0) + 1);
    if (code > 0 && before > 0) {
      const pair = before * beyondLetters + code;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    before = code;
  }
  return counts;
}
