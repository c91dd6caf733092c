/** The number of a clause; `addition` is the n of 之n for one put in later, 0 for none. */
export interface ClauseNumber {
  readonly number: number;
  readonly addition: number;
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const places = ['', '十', '百', '千'];

/** A whole number from 1 to 9999 as laws write it: 十二, 一百零五, 二百一十. */
export function chineseNumeral(value: number): string {
  const characters = Array.from(String(value), Number);
  const written = characters
    .map((digit, at) =>
      digit === 0 ? '零' : `${digits[digit]}${places[characters.length - 1 - at]}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return written.replace(/^一十/, '十');
}

/** 第五条, 第五条之一. */
export const clauseLabel = ({ number, addition }: ClauseNumber): string =>
  `第${chineseNumeral(number)}条${addition > 0 ? `之${chineseNumeral(addition)}` : ''}`;
