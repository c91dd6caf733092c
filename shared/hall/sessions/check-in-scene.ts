const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const idLength = 22;

/** Digits of a check-in code. */
export const codeDigits = 6;

/** Where a scanned code leads; the part after it is the scene. */
export const checkInAddress = 'features/sessions/pages/check-in/index?scene=';

/**
 * What the code on the holder's screen says: session and code in 28 characters that a mini-program's
 * `scene` may have (32 at most, letters, digits, - and _).
 */
export const checkInScene = (sessionId: string, code: string): string =>
  asShortId(sessionId) + code;

/** Session and code of a scene, or of a whole address that ends in one; null where it is neither. */
export function readCheckInScene(text: string): { sessionId: string; code: string } | null {
  const scene = /(?:^|scene=)([\w-]{22})(\d{6})$/.exec(text.trim());
  const [, shortId, code] = scene ?? [];
  if (shortId === undefined || code === undefined) return null;
  return { sessionId: asLongId(shortId), code };
}

const asShortId = (uuid: string): string => {
  const bits = [...uuid.replaceAll('-', '')]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('')
    .padEnd(idLength * 6, '0');
  return bits.replace(/.{6}/g, (six) => alphabet.charAt(Number.parseInt(six, 2)));
};

const asLongId = (shortId: string): string => {
  const bits = [...shortId]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(6, '0'))
    .join('')
    .slice(0, 128);
  const hex = bits.replace(/.{4}/g, (four) => Number.parseInt(four, 2).toString(16));
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
