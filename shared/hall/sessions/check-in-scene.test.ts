import fc from 'fast-check';
import { checkInAddress, checkInScene, readCheckInScene } from './check-in-scene';

const anyCode = fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, '0'));

it('every session and code comes back from its scene, which fits a mini-program code', () => {
  fc.assert(
    fc.property(fc.uuid(), anyCode, (sessionId, code) => {
      const scene = checkInScene(sessionId, code);
      expect(scene).toMatch(/^[\w-]{1,32}$/);
      expect(readCheckInScene(scene)).toEqual({ sessionId, code });
      const address = `https://example.org/#/${checkInAddress}${scene}`;
      expect(readCheckInScene(address)).toEqual({ sessionId, code });
    }),
  );
});

it.each(['', '123456', 'https://example.org/', '二维码', `${'A'.repeat(23)}123456`])(
  'what is no code of ours is not read: %s',
  (text) => {
    expect(readCheckInScene(text)).toBeNull();
  },
);
