import type { TextKind } from './blocks';
import type { TextLook } from './pen';

/** Old eyes read these papers in a stairwell: nothing that matters is smaller than 10 points. */
export const textLooks = {
  plain: { size: 11 },
  strong: { size: 11, weight: 'bold' },
  small: { size: 9, colour: 'grey' },
  mono: { size: 9 },
  large: { size: 16 },
  largeStrong: { size: 18, weight: 'bold' },
} as const satisfies Record<TextKind, TextLook>;

export const headingLook = { size: 13, weight: 'bold' } as const satisfies TextLook;
export const titleLook = { size: 18, weight: 'bold' } as const satisfies TextLook;
export const largeTitleLook = { size: 26, weight: 'bold' } as const satisfies TextLook;
export const footLook = { size: 8.5, colour: 'grey' } as const satisfies TextLook;
