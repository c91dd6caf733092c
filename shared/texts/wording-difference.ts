import fastDiff from 'fast-diff';

/** A stretch of characters that stayed, went or came. */
export interface WordingSegment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

// A number or a Latin word changes as a whole: 18 → 20 and not 1[8→9]. Marks stay with their character.
const token = /[A-Za-z0-9]+(?:[.:/-][A-Za-z0-9]+)*|[\s\S][\p{M}\u200d]*/gu;

/** Below this share of kept characters two sentences are two sentences, not one with holes in it. */
const leastKept = 0.3;

/** Fewer characters than this between two changes belong to the change. */
const shortestKept = 2;

const kindOf = { [-1]: 'removed', 0: 'same', 1: 'added' } as const;

/**
 * What became of a paragraph's words, as somebody reads it: character for character (Chinese has no
 * spaces to go by), without splitting numbers, and without islands of single characters that only
 * happen to be the same (Myers 1986 with the semantic clean-up of diff-match-patch, by fast-diff).
 * Left without its `added` it reads as before, without its `removed` as after.
 */
export function wordingDifference(before: string, after: string): WordingSegment[] {
  const alphabet = new Alphabet();
  const differences = fastDiff(alphabet.write(before), alphabet.write(after), undefined, true);
  const segments = withoutIslands(
    differences.map(
      ([operation, letters]): WordingSegment => ({
        kind: kindOf[operation],
        text: alphabet.read(letters),
      }),
    ),
  );
  const kept = segments.reduce(
    (sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0),
    0,
  );
  if (kept >= leastKept * Math.max(before.length, after.length)) return segments;
  return replacement(before, after);
}

const replacement = (before: string, after: string): WordingSegment[] => {
  const both: WordingSegment[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return both.filter(({ text }) => text !== '');
};

/** Joins changes with a single kept character between them: 物业 → 业委会, not 物 → 业 → 委会. */
function withoutIslands(segments: readonly WordingSegment[]): WordingSegment[] {
  const joined: WordingSegment[] = [];
  let before = '';
  let after = '';
  segments.forEach(({ kind, text }, at) => {
    const isBetween = at > 0 && at < segments.length - 1;
    if (kind === 'same' && !(isBetween && [...text].length < shortestKept)) {
      joined.push(...replacement(before, after), { kind, text });
      before = '';
      after = '';
      return;
    }
    if (kind !== 'added') before += text;
    if (kind !== 'removed') after += text;
  });
  return [...joined, ...replacement(before, after)].filter(({ text }) => text !== '');
}

/** Writes each token as one letter, so that what compares letters compares tokens. */
class Alphabet {
  private readonly letters = new Map<string, string>();
  private readonly tokens = new Map<string, string>();

  write(text: string): string {
    return (text.match(token) ?? []).map((found) => this.letterOf(found)).join('');
  }

  read(letters: string): string {
    return Array.from(letters, (letter) => this.tokens.get(letter) ?? '').join('');
  }

  private letterOf(found: string): string {
    const known = this.letters.get(found);
    if (known !== undefined) return known;
    // Letters that no clean-up takes for blanks; a paragraph has a thousand tokens at the very most.
    const letter = String.fromCharCode(0x3400 + this.letters.size);
    this.letters.set(found, letter);
    this.tokens.set(letter, found);
    return letter;
  }
}
