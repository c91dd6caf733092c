import { utf8Bytes } from '../ledger/bytes';
import { sha256 } from '../ledger/sha256';

/**
 * The number printed on a paper ballot: the voter's row of the roll, counted from 1 and written with
 * three to six digits, and three check digits. They are made with the poll and its roll, so that a
 * paper of another poll, or of a roll that was corrected since, does not pass for this one.
 */
export type NumberedRoll = {
  /** The 36-character lower-case text. */
  readonly pollId: string;
  /** Hex. */
  readonly rollRoot: string;
};

/**
 * A prime above every difference a single digit can make: one wrong digit, or two that changed
 * places, never leave the sum as it was; of anything else one number in 997 passes by chance.
 */
const modulus = 997;
const checkLength = 3;

/** “012374” for row 11; shown as “012 374”. */
export function paperNumber(roll: NumberedRoll, row: number): string {
  const place = String(row + 1).padStart(3, '0');
  return place + String(checkOf(roll, place)).padStart(checkLength, '0');
}

/** As it is printed and shown: the check digits stand apart. */
export const paperNumberText = (number: string): string =>
  `${number.slice(0, -checkLength)} ${number.slice(-checkLength)}`;

/** Only the digits of what somebody typed, full-width ones included. */
export const typedDigits = (typed: string): string =>
  typed
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\D/g, '');

/** The row (from 0) a typed number stands for; null when it is no number of this poll and roll. */
export function rowOfPaperNumber(roll: NumberedRoll, typed: string): number | null {
  const digits = typedDigits(typed);
  const place = digits.slice(0, -checkLength);
  if (place.length < 3 || place.length > 6) return null;
  const row = Number(place) - 1;
  return row >= 0 && paperNumber(roll, row) === digits ? row : null;
}

function checkOf({ pollId, rollRoot }: NumberedRoll, place: string): number {
  const seed = sha256(utf8Bytes(`paper-number-v1${pollId}${rollRoot}`));
  let sum = 0;
  for (const byte of seed) sum = (sum * 256 + byte) % modulus;
  for (const digit of place) sum = (sum * 10 + Number(digit)) % modulus;
  return (sum * 1_000) % modulus;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * What the QR code of a paper ballot holds: poll and number in at most 32 characters, so that it fits
 * the `scene` of a mini-program code, too.
 */
export function paperToken(pollId: string, number: string): string {
  const hex = `${pollId.replace(/-/g, '')}0`;
  let packed = '';
  for (let at = 0; at < hex.length; at += 3) {
    const bits = Number.parseInt(hex.slice(at, at + 3), 16);
    packed += letters.charAt(bits >> 6) + letters.charAt(bits & 63);
  }
  return `${packed}.${number}`;
}

const tokenPattern = /([A-Za-z0-9_-]{22})\.(\d{6,9})$/;

/** Poll and number of a scanned code, also at the end of an address; null when it is none of ours. */
export function readPaperToken(scanned: string): { pollId: string; number: string } | null {
  const [, packed, number] = tokenPattern.exec(scanned.trim()) ?? [];
  if (!packed || !number) return null;
  let hex = '';
  for (let at = 0; at < packed.length; at += 2) {
    const bits = letters.indexOf(packed.charAt(at)) * 64 + letters.indexOf(packed.charAt(at + 1));
    hex += bits.toString(16).padStart(3, '0');
  }
  const [pollId, rest] = [hex.slice(0, 32), hex.slice(32)];
  if (rest !== '0') return null;
  return { pollId: pollId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), number };
}
