import { share } from './quantities';

it('a share is cut, so that just under two thirds never reads as two thirds', () => {
  expect(share(2, 3)).toBe('66.66%');
  expect(share(1, 2)).toBe('50%');
  expect(share(0, 0)).toBe('0%');
});
