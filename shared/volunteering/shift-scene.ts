import { asLongId, asShortId } from '@/shared/short-id';

/** The page a poster's code opens. */
export const shiftPage = 'features/volunteering/pages/shift/index';

/** What a poster's code hands to the page of the shift: its id in 22 characters. */
export const shiftScene = (shiftId: string): string => asShortId(shiftId);

/** The shift of a scene, or of a whole address that ends in one; null where it is neither. */
export function readShiftScene(text: string): string | null {
  const [, shortId] = /(?:^|scene=)([\w-]{22})$/.exec(text.trim()) ?? [];
  return shortId === undefined ? null : asLongId(shortId);
}
