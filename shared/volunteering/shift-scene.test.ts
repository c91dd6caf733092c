import fc from 'fast-check';
import { readShiftScene, shiftPage, shiftScene } from './shift-scene';

it('every shift is found again from its scene, which a mini-program code can hold', () => {
  fc.assert(
    fc.property(fc.uuid(), (shiftId) => {
      const scene = shiftScene(shiftId);
      expect(scene).toMatch(/^[\w-]{22}$/);
      expect(readShiftScene(scene)).toBe(shiftId);
      expect(readShiftScene(`https://example.org/#/${shiftPage}?scene=${scene}`)).toBe(shiftId);
    }),
  );
});

it.each(['', 'abc', `${shiftScene('01900000-0000-7000-8000-000000000001')}x`, '<script>'])(
  '%j is no scene of a shift',
  (text) => expect(readShiftScene(text)).toBeNull(),
);
