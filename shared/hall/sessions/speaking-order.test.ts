import fc from 'fast-check';
import { speakingOrder, type WaitingSpeaker } from './speaking-order';

const speaker = (id: string, speeches: number, minute: number): WaitingSpeaker => ({
  id,
  speeches,
  askedAt: `2026-12-01T11:${String(minute).padStart(2, '0')}:00.000Z`,
});

it('who has not spoken yet goes before who has, then who asked first', () => {
  const line = [speaker('a', 1, 0), speaker('b', 0, 5), speaker('c', 0, 3), speaker('d', 2, 1)];
  expect(speakingOrder(line).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
});

it('does not depend on the order it is read in, and loses nobody', () => {
  const line = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      speeches: fc.nat(3),
      askedAt: fc.constantFrom('2026-12-01T11:00:00.000Z', '2026-12-01T11:01:00.000Z'),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(line, (waiting) => {
      const ordered = speakingOrder(waiting);
      expect(speakingOrder([...waiting].reverse())).toEqual(ordered);
      expect(ordered).toHaveLength(waiting.length);
      const speeches = ordered.map((one) => one.speeches);
      expect(speeches).toEqual([...speeches].sort((one, other) => one - other));
    }),
  );
});
