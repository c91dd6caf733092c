import { paginate } from './paginate';
import type { Piece } from './piece';

const aPiece = (height: number, more: Partial<Piece> = {}): Piece => ({
  height,
  draw: () => undefined,
  ...more,
});

const heights = (pages: Piece[][]) => pages.map((page) => page.map(({ height }) => height));

it('begins a new page where the next piece no longer fits', () => {
  expect(heights(paginate([aPiece(40), aPiece(60), aPiece(1)], 100))).toEqual([[40, 60], [1]]);
});

it('repeats the head of a table on the page it continues on', () => {
  const head = aPiece(10);
  const rows = [60, 60].map((height) => aPiece(height, { repeated: head }));
  expect(heights(paginate([{ ...head, keptWithNext: true }, ...rows], 100))).toEqual([
    [10, 60],
    [10, 60],
  ]);
});

it('a heading moves to the new page with what it heads', () => {
  const heading = aPiece(20, { keptWithNext: true });
  expect(heights(paginate([aPiece(70), heading, aPiece(30)], 100))).toEqual([[70], [20, 30]]);
});

it('what is higher than a page stands on a page of its own', () => {
  expect(heights(paginate([aPiece(10), aPiece(150), aPiece(10)], 100))).toEqual([
    [10],
    [150],
    [10],
  ]);
});

it('an empty sheet is still a page', () => {
  expect(paginate([], 100)).toEqual([[]]);
});

it('space that no longer fits begins no page', () => {
  expect(heights(paginate([aPiece(100), aPiece(5, { blank: true })], 100))).toEqual([[100]]);
});
