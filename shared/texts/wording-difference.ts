import fastDiff from 'fast-diff';
import { joinChanges, type WordingSegment } from './wording-changes';

export type { WordingSegment } from './wording-changes';

// A number or a Latin word changes as a whole: 18 → 20 and not 1[8→9]. Marks stay with their character.
const token = /[A-Za-z0-9]+(?:[.:/-][A-Za-z0-9]+)*|[\s\S][\p{M}\u200d]*/gu;

/** Below this share of kept characters two sentences are two sentences, not one with holes in it. */
const leastKept = 0.3;

const kindOf = { [-1]: 'removed', 0: 'same', 1: 'added' } as const;

/**
 * What became of a paragraph's words, as somebody reads it: character for character (Chinese has no
 * spaces to go by; Myers 1986, by fast-diff), without splitting numbers, and without islands of
 * characters that only happen to be the same (`joinChanges`). Left without its `added` it reads as
 * before, without its `removed` as after.
 */
export function wordingDifference(before: string, after: string): WordingSegment[] {
  const alphabet = new Alphabet();
  const differences = fastDiff(alphabet.write(before), alphabet.write(after));
  const segments = joinChanges(
    differences.map(([operation, text]) => ({ kind: kindOf[operation], text })),
  ).map(({ kind, text }) => ({ kind, text: alphabet.read(text) }));
  const kept = segments.reduce(
    (sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0),
    0,
  );
  if (kept >= leastKept * Math.max(before.length, after.length)) return segments;
  const replaced: WordingSegment[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return replaced.filter(({ text }) => text !== '');
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
    // A paragraph has a thousand tokens at the very most: no letter is a surrogate.
    const letter = String.fromCharCode(0x3400 + this.letters.size);
    this.letters.set(found, letter);
    this.tokens.set(letter, found);
    return letter;
  }
}
