import fc from 'fast-check';
import { type AcknowledgementStatement, statementText } from './acknowledgement-statement';
import { inkLength, type Stroke, signatureLimits, signatureProblem } from './signature-rules';

/** 王, as somebody draws it: three lines across and one down. */
const name: Stroke[] = [
  [200, 100, 300, 105, 400, 100],
  [220, 200, 300, 200, 390, 205],
  [180, 300, 300, 305, 420, 300],
  [300, 100, 300, 200, 302, 300],
];
const codeOf = (strokes: readonly Stroke[]) => signatureProblem(strokes)?.code ?? null;

describe('what stands for a signature', () => {
  it('a name does, and so does the cross of somebody who does not write', () => {
    expect(codeOf(name)).toBeNull();
    expect(
      codeOf([
        [300, 200, 400, 300, 500, 400],
        [500, 200, 400, 300, 300, 400],
      ]),
    ).toBeNull();
  });

  it.each<[string, Stroke[]]>([
    ['nothing', []],
    ['one dot', [[500, 200]]],
    ['one dot held for a long time', [Array.from({ length: 400 }, () => 500)]],
    ['a dot that trembles', [[500, 200, 501, 200, 501, 201, 500, 201, 502, 202, 500, 200]]],
    ['nine dots', Array.from({ length: 9 }, (_, i) => [100 * i, 300])],
    ['a slip from one point to another', [[100, 100, 400, 100]]],
    ['half a point', [[100, 100, 200, 200, 300, 300, 400, 400, 500, 500, 600]]],
    ['what lies beside the pad', [[100, 100, 200, 200, 300, 300, 400, 400, 500, 1001]]],
    ['half a thousandth', [[100.5, 100, 200, 200, 300, 300, 400, 400, 500, 500]]],
  ])('%s does not', (_what, strokes) => {
    expect(codeOf(strokes)).toBe('signatureTooShort');
  });

  it('what is larger than any signature is none', () => {
    const long = Array.from({ length: 2 * (signatureLimits.points + 1) }, (_, i) => i % 1000);
    expect(codeOf([long])).toBe('signatureTooLarge');
    expect(codeOf(Array.from({ length: 201 }, () => [1, 1, 900, 900]))).toBe('signatureTooLarge');
    const wide = Array.from({ length: 2 * 2_700 }, () => 1000);
    expect(codeOf([wide])).toBe('signatureTooLarge');
  });

  it('where on the pad it is drawn makes no difference', () => {
    const offsets = fc.tuple(
      fc.integer({ min: -180, max: 500 }),
      fc.integer({ min: -100, max: 600 }),
    );
    fc.assert(
      fc.property(offsets, ([x, y]) => {
        const moved = name.map((stroke) => stroke.map((value, i) => value + (i % 2 ? y : x)));
        expect(codeOf(moved)).toBeNull();
        expect(inkLength(moved)).toBeCloseTo(inkLength(name));
      }),
      { seed: 20261122 },
    );
  });
});

it('a statement has one text, and every member of it changes that text', () => {
  const statement: AcknowledgementStatement = {
    ...{ acknowledgementId: 'a', communityId: 'b', conventionId: 'c', edition: 2, version: 5 },
    ...{ textDigest: 'd', basis: 'household', unitId: 'e', signerName: '王秀兰', way: 'signature' },
    ...{ strokesDigest: 'f', collectedFor: null, signedAt: '2026-11-22T02:00:00.000Z' },
  };
  const text = statementText(statement);
  expect(text).toContain('"format":"linli.acknowledgement.1"');
  expect(statementText(Object.fromEntries(Object.entries(statement).reverse()) as never)).toBe(
    text,
  );
  for (const member of Object.keys(statement))
    expect(statementText({ ...statement, [member]: 'other' } as never)).not.toBe(text);
});
