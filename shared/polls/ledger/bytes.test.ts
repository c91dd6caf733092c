import { hash as nodeHash } from 'node:crypto';
import fc from 'fast-check';
import { encodeUtf8, joinBytes, sameBytes, utf8Bytes } from './bytes';
import { bytesOfHex, hexOf } from './hex';
import { sha256 } from './sha256';

describe('bytes', () => {
  it('UTF-8 is what the platform would write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text));
        expect(utf8Bytes(text)).toEqual(new TextEncoder().encode(text));
      }),
    );
    expect(() => encodeUtf8('\ud800')).toThrow(URIError);
  });

  it("SHA-256 on the phone is the server's", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        expect(hexOf(sha256(data))).toBe(nodeHash('sha256', data, 'hex'));
      }),
    );
  });

  it('hexadecimal reads back; anything but lower-case digits of the right length is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (data) => {
        expect(bytesOfHex(hexOf(data), data.length)).toEqual(data);
      }),
    );
    for (const text of ['ab', 'abc', 'abcdef', 'abCd', 'ab d', 'ab\n0']) {
      expect(bytesOfHex(text, 2)).toBeNull();
    }
  });

  it('joins in order; equal bytes are equal', () => {
    expect(joinBytes(Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3))).toEqual(
      Uint8Array.of(1, 2, 3),
    );
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(sameBytes(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false);
  });
});
