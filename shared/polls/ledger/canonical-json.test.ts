import fc from 'fast-check';
import { type CanonicalValue, canonicalJson } from './canonical-json';

const wellFormed = fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text));
const { value: anyValue } = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(wellFormed, fc.maxSafeInteger(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value')),
    fc.dictionary(wellFormed, tie('value')),
  ),
}));

describe('canonical JSON (RFC 8785 without fractions)', () => {
  it('reads back as the same value, and its text does not depend on the order of keys', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const text = canonicalJson(value);
        const reversed: CanonicalValue = JSON.parse(text, (_, member: unknown) =>
          typeof member === 'object' && member !== null && !Array.isArray(member)
            ? Object.fromEntries(Object.entries(member).reverse())
            : member,
        );
        expect(canonicalJson(JSON.parse(text) as CanonicalValue)).toBe(text);
        expect(canonicalJson(reversed)).toBe(text);
        expect(JSON.stringify(JSON.parse(text))).toHaveLength(text.length);
      }),
    );
  });

  it("orders keys by UTF-16 code units and escapes as RFC 8785's own example does", () => {
    const keys = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\u{1f600}': 5,
      '\u0080': 6,
      '\u00f6': 7,
    };
    const order = Object.values(
      JSON.parse(
        `[${canonicalJson(keys)
          .match(/:(\d)/g)
          ?.map((m) => m[1])}]`,
      ),
    );
    expect(order).toEqual([2, 4, 6, 7, 1, 5, 3]);
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  it.each([
    ['a fraction', 0.5],
    ['an unsafe integer', 2 ** 53],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole in a list', new Array(1)],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a lone high surrogate', 'a\ud800'],
    ['a lone low surrogate', '\udc00a'],
    ['two high surrogates', '\ud83d\ud83d\ude00'],
    ['a lone surrogate as a key', { '\ud800': 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value as CanonicalValue)).toThrow(TypeError);
  });
});
