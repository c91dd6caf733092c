import { writeStored } from '@/src/platform/storage';
import { isRollAsSeen } from './seen-root';

beforeEach(() => writeStored('roll:p', null));

it('the same version with another root is noticed, and stays noticed', () => {
  expect(isRollAsSeen('p', { version: 1, root: 'a' })).toBe(true);
  expect(isRollAsSeen('p', { version: 1, root: 'a' })).toBe(true);
  expect(isRollAsSeen('p', { version: 1, root: 'b' })).toBe(false);
  expect(isRollAsSeen('p', { version: 1, root: 'b' })).toBe(false);
});

it('a new version brings a new root; an old one never comes back', () => {
  isRollAsSeen('p', { version: 1, root: 'a' });
  expect(isRollAsSeen('p', { version: 2, root: 'b' })).toBe(true);
  expect(isRollAsSeen('p', { version: 1, root: 'a' })).toBe(false);
});

it('one poll says nothing of another', () => {
  isRollAsSeen('p', { version: 1, root: 'a' });
  expect(isRollAsSeen('q', { version: 1, root: 'b' })).toBe(true);
});
