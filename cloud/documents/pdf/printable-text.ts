import { fontOf } from './fonts';

/** Stands for a character that the fonts do not have, so that a reader sees that one is missing. */
export const missingCharacter = '□';

// Marks that print nothing or turn the direction of what follows, variation selectors, controls.
const unprinted = /\p{Default_Ignorable_Code_Point}|(?![\t\n])\p{Cc}/gu;

/** The text as it can be set: what has no glyph becomes □, never an error or an empty place. */
export function printable(text: string): string {
  const font = fontOf('regular');
  const cleaned = text.normalize('NFC').replace(unprinted, '').replace(/\t/g, '  ');
  let printed = '';
  for (const character of cleaned) {
    const known = character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    printed += known ? character : missingCharacter;
  }
  return printed;
}
