/** A text reduced to what is said: case, width, spaces and punctuation do not make another statement. */
export const bareWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** From here on two statements are shown to be near-identical. */
const nearIdentical = 0.6;
const mostShown = 3;

/**
 * The statements closest to a text, the closest first, at most three. They are only shown: "支持装电梯"
 * and "不支持装电梯" are close too.
 */
export function nearIdenticalTo<S extends { readonly text: string }>(
  text: string,
  statements: readonly S[],
): S[] {
  const pairs = pairsOf(text);
  return statements
    .map((statement) => ({ statement, likeness: sharedPart(pairs, pairsOf(statement.text)) }))
    .filter(({ likeness }) => likeness >= nearIdentical)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostShown)
    .map(({ statement }) => statement);
}

type Pairs = { readonly counts: ReadonlyMap<string, number>; readonly size: number };

/** Pairs of neighbouring characters, the whole of a text too short to have one. */
function pairsOf(text: string): Pairs {
  const characters = [...bareWords(text)];
  const pairs = characters.slice(1).map((character, place) => `${characters[place]}${character}`);
  const all = pairs.length > 0 ? pairs : characters;
  const counts = new Map<string, number>();
  for (const pair of all) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return { counts, size: all.length };
}

/** Sørensen–Dice coefficient of two multisets: twice what they share, by what both have; 0 to 1. */
function sharedPart(a: Pairs, b: Pairs): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a.counts) shared += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}
