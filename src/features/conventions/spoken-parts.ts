import type { TextItem } from './text-types';

/** A text as it is read out: each clause with its number. */
export const spokenParts = (
  items: readonly Pick<TextItem, 'label' | 'text'>[],
): readonly string[] => items.map(({ label, text }) => (label ? `${label}，${text}` : text));
