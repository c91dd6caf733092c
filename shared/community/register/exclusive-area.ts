import { cleanCell } from './clean-text';
import type { UnitKind } from './register';

export type AreaFault =
  | 'areaMissing'
  | 'areaNotANumber'
  | 'areaNotPositive'
  | 'areaTooPrecise'
  | 'areaImplausible';

// In m². Above `most` a digit or the decimal point is wrong for certain; outside `usual` somebody
// should look again. A forgotten decimal point makes a home of 98.36 m² one of 9,836.
const plausible: Record<UnitKind, { most: number; usual: readonly [number, number] }> = {
  dwelling: { most: 2_000, usual: [10, 500] },
  shop: { most: 100_000, usual: [2, 3_000] },
  office: { most: 100_000, usual: [5, 5_000] },
  parking: { most: 300, usual: [2, 60] },
  storage: { most: 2_000, usual: [1, 200] },
  household: { most: 100_000, usual: [1, 2_000] },
};

const squareMetres = /(?:平方米|平方公尺|平米|平方|平|m\^?2)$/i;
const decimalNumber = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;

/**
 * An area as text, read exactly into an integer in 0.01 m², without floating point. The unit after
 * the number is dropped; more than two decimals are refused rather than rounded, since the areas
 * of a vote must be those of the title deeds.
 */
export function readArea(text: string, kind: UnitKind): { hundredths: number } | AreaFault {
  const cleaned = cleanCell(text).replace(/ /g, '').replace(squareMetres, '');
  if (cleaned === '') return 'areaMissing';
  const parts = decimalNumber.exec(cleaned.replace(/^[−–]/, '-'));
  if (parts === null) return 'areaNotANumber';
  const [, sign, whole = '', decimals = ''] = parts;
  const metres = whole.replace(/,/g, '').replace(/^0+/, '');
  const hundredthsText = decimals.replace(/0+$/, '');
  if (sign === '-' || metres + hundredthsText === '') return 'areaNotPositive';
  if (hundredthsText.length > 2) return 'areaTooPrecise';
  // Twelve digits and two decimals are still exact in a JavaScript number.
  if (metres.length > 12) return 'areaImplausible';
  const hundredths = Number(metres + hundredthsText.padEnd(2, '0'));
  return hundredths > plausible[kind].most * 100 ? 'areaImplausible' : { hundredths };
}

/** Possible, but rare enough that the person who imports should compare it with the title deed. */
export function isUnusualArea(hundredths: number, kind: UnitKind): boolean {
  const [least, most] = plausible[kind].usual;
  return hundredths < least * 100 || hundredths > most * 100;
}
