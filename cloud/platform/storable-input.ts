/** No form of ours is nested deeper; what is could exhaust the stack of whoever walks through it. */
const deepest = 20;

/**
 * Whether PostgreSQL can keep an input as text and jsonb: without NUL and halves of surrogate pairs,
 * in keys and values, and not nested without end.
 */
export function isStorable(input: unknown, depth = 0): boolean {
  if (typeof input === 'string') return !/\0|\p{Surrogate}/u.test(input);
  if (typeof input !== 'object' || input === null) return true;
  return (
    depth < deepest &&
    Object.entries(input).every(([key, value]) => isStorable(key) && isStorable(value, depth + 1))
  );
}
