import { cleanCell } from './clean-text';

const latinOnly = /^[\p{Script=Latin}.' -]+$/u;
const continuation = /^(?:\(|有限|股份|责任|公司|分公司)/;

/**
 * The co-owners of a cell, separated by 、 , ; / or a space. A space inside one name is no separator:
 * offices write "张 三" to line it up with names of three characters, and foreign names have spaces.
 */
export function splitNames(text: string): string[] {
  const names = cleanCell(text)
    .split(/[、,;/]/)
    .flatMap((part) => splitAtSpaces(part.trim()));
  return names.filter((name) => name !== '');
}

function splitAtSpaces(text: string): string[] {
  if (!text.includes(' ') || latinOnly.test(text)) return [text];
  const parts = text.split(' ');
  const joined = parts.join('');
  const isOneName =
    parts.some((part) => continuation.test(part)) ||
    (parts.some((part) => lengthOf(part) === 1) && lengthOf(joined) <= 4);
  return isOneName ? [joined] : parts;
}

/**
 * Not a name: a single character, or a number that belongs elsewhere. The latter must not be stored
 * even by mistake, since it may be somebody's ID number.
 */
export function isMalformedName(name: string): boolean {
  return lengthOf(name) < 2 || /\d{6}/.test(name);
}

const lengthOf = (text: string): number => Array.from(text).length;
