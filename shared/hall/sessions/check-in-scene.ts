import { asLongId, asShortId } from '@/shared/short-id';

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
