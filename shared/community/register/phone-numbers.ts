import { cleanCell } from './clean-text';

const spacedMobile = /\b(1[3-9]\d)[ -](\d{4})[ -](\d{4})\b/g;
const mobile = /^(?:\+?86|0086)?(1[3-9]\d{9})$/;
const landline = /^(0\d{2,3})-?(\d{7,8})$/;
const serviceLine = /^(400)-?(\d{3})-?(\d{4})$/;

/** One number in the form in which it is stored and compared, or null if it is not a phone number. */
export function readPhone(text: string): string | null {
  const cleaned = cleanCell(text).replace(/ /g, '');
  const mobileNumber = mobile.exec(cleaned.replace(/-/g, ''));
  if (mobileNumber) return mobileNumber[1] ?? null;
  const fixed = landline.exec(cleaned) ?? serviceLine.exec(cleaned);
  return fixed ? fixed.slice(1).join('-') : null;
}

/**
 * The numbers of a cell, one place for each: an empty place between two separators ("、198…") stays
 * as ''. Explanations in brackets are dropped: 13800000000（女儿）.
 */
export function splitPhones(text: string): string[] {
  const cleaned = cleanCell(text)
    .replace(/^\((0\d{2,3})\)/, '$1-')
    .replace(/\([^)]*\)/g, '')
    .replace(spacedMobile, '$1$2$3')
    .trim();
  if (cleaned === '') return [];
  return cleaned.split(/ *[、,;/] */).flatMap((place) => (place === '' ? [''] : place.split(' ')));
}

/**
 * Gives each of `count` people their number. As many places as people: in order, empty places
 * meaning "none". Otherwise the first people get the numbers there are, and `differs` tells that
 * somebody should look.
 */
export function assignPhones(
  places: readonly string[],
  count: number,
): { phones: (string | null)[]; differs: boolean } {
  const written = places.filter((place) => place !== '');
  const inOrder = places.length === count ? places : written;
  const phones = Array.from({ length: count }, (_, index) => readPhone(inOrder[index] ?? ''));
  return { phones, differs: written.length !== 0 && places.length !== count };
}
