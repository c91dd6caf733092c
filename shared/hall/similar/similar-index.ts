import { textTerms } from './text-terms';

/** Cosine from which two topics may be the same (methods.md §4). */
export const similarFrom = 0.29;

export interface SimilarText {
  readonly id: string;
  /** Cosine, 0 to 1. */
  readonly score: number;
}

/** Texts a term occurs in, by their slot, and how often. */
interface Postings {
  readonly slots: number[];
  readonly counts: number[];
}

interface Indexed {
  readonly id: string;
  /** Positions in the list of postings. */
  readonly terms: Int32Array;
  readonly counts: Float64Array;
}

/**
 * Texts by their characters and pairs of characters: TF-IDF vectors and their cosine, over inverted
 * lists. A term that is in `n` of `N` texts weighs `1 + ln((1 + N) / (1 + n))`. Every text added or
 * taken out changes all weights, so the lengths of the vectors are computed at the next question. Terms
 * of a question that are in no text are left out of it: they say nothing about which text is meant.
 */
export class SimilarIndex {
  private readonly termOf = new Map<number, number>();
  private readonly postings: Postings[] = [];
  private readonly texts: (Indexed | null)[] = [];
  private readonly slotOf = new Map<string, number>();
  private readonly freeSlots: number[] = [];
  private lengths: Float64Array | null = null;

  get size(): number {
    return this.slotOf.size;
  }

  has(id: string): boolean {
    return this.slotOf.has(id);
  }

  /** A text that is there already under the same id is replaced. */
  add(id: string, text: string): void {
    this.remove(id);
    const counted = textTerms(text);
    const slot = this.freeSlots.pop() ?? this.texts.length;
    const terms = Int32Array.from(counted.keys(), (term) => this.termNumber(term));
    const counts = Float64Array.from(counted.values());
    terms.forEach((term, place) => {
      this.postings[term]?.slots.push(slot);
      this.postings[term]?.counts.push(counts[place] ?? 0);
    });
    this.texts[slot] = { id, terms, counts };
    this.slotOf.set(id, slot);
    this.lengths = null;
  }

  remove(id: string): void {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return;
    for (const term of this.texts[slot]?.terms ?? []) takeOut(this.postings[term], slot);
    this.texts[slot] = null;
    this.slotOf.delete(id);
    this.freeSlots.push(slot);
    this.lengths = null;
  }

  /** The texts closest to `text`, at most `most`, the closest first and none below `from`. */
  closest(
    text: string,
    { most, from = similarFrom }: { most: number; from?: number },
  ): SimilarText[] {
    this.lengths ??= this.vectorLengths();
    const products = new Float64Array(this.texts.length);
    let squares = 0;
    for (const [term, count] of textTerms(text)) {
      const list = this.postings[this.termOf.get(term) ?? -1];
      if (!list || list.slots.length === 0) continue;
      const weight = this.weightOf(list);
      squares += (count * weight) ** 2;
      addProducts(products, list, count * weight * weight);
    }
    const length = Math.sqrt(squares);
    const found: SimilarText[] = [];
    for (let slot = 0; slot < products.length; slot += 1) {
      const score = (products[slot] ?? 0) / (length * (this.lengths[slot] ?? 0));
      const text = score >= from ? this.texts[slot] : null;
      if (text) found.push({ id: text.id, score: Math.min(1, score) });
    }
    return found
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, most);
  }

  private termNumber(term: number): number {
    const known = this.termOf.get(term);
    if (known !== undefined) return known;
    this.termOf.set(term, this.postings.length);
    return this.postings.push({ slots: [], counts: [] }) - 1;
  }

  private weightOf({ slots }: Postings): number {
    return 1 + Math.log((1 + this.size) / (1 + slots.length));
  }

  private vectorLengths(): Float64Array {
    const squaredWeights = Float64Array.from(this.postings, (list) => this.weightOf(list) ** 2);
    return Float64Array.from(this.texts, (text) =>
      text === null ? 0 : lengthOf(text, squaredWeights),
    );
  }
}

function lengthOf({ terms, counts }: Indexed, squaredWeights: Float64Array): number {
  let squares = 0;
  for (let place = 0; place < terms.length; place += 1) {
    const count = counts[place] ?? 0;
    squares += count * count * (squaredWeights[terms[place] ?? 0] ?? 0);
  }
  return Math.sqrt(squares);
}

function addProducts(products: Float64Array, { slots, counts }: Postings, weight: number): void {
  for (let place = 0; place < slots.length; place += 1) {
    const slot = slots[place] ?? 0;
    products[slot] = (products[slot] ?? 0) + weight * (counts[place] ?? 0);
  }
}

/** The last of the list takes the place of what is taken out. */
function takeOut(list: Postings | undefined, slot: number): void {
  const place = list?.slots.indexOf(slot) ?? -1;
  if (!list || place < 0) return;
  const [lastSlot, lastCount] = [list.slots.pop(), list.counts.pop()];
  if (place === list.slots.length || lastSlot === undefined || lastCount === undefined) return;
  list.slots[place] = lastSlot;
  list.counts[place] = lastCount;
}
