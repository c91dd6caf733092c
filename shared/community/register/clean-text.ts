// Nearly every cell is like this; leaving it alone makes reading a large file three times as fast.
const alreadyClean = /^[!-~、一-龥]*$/;

// Signs that offices write into a cell to say "nothing".
const nothing = /^(?:[-—–―_/\\.]+|无|暂无|空|没有)$/;

/**
 * Text as people meant it: full-width digits and letters become half-width and ㎡ becomes m2
 * (Unicode NFKC), control and zero-width characters go, runs of spaces become one.
 */
export function cleanText(text: string): string {
  if (alreadyClean.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Like `cleanText`; a cell that only says "nothing" (-, /, 无) counts as empty. */
export function cleanCell(text: string): string {
  const cleaned = cleanText(text);
  return nothing.test(cleaned) ? '' : cleaned;
}

/** For numbers and names of places, in which spaces and letter case mean nothing: " 1 栋" is "1栋". */
export const squeeze = (text: string): string => cleanText(text).replace(/ /g, '').toUpperCase();
