import fc from 'fast-check';
import { type Audience, audienceTargets, coversAudience } from './audience';

const place = fc.constantFrom('a', 'b', 'c', 'd');
const anyAudience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constant<Audience>({ kind: 'community' }),
  fc.record({
    kind: fc.constantFrom('buildings' as const, 'entrances' as const, 'units' as const),
    ids: fc.array(place, { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('roles' as const),
    roles: fc.array(fc.constantFrom('owner' as const, 'gridWorker' as const), { minLength: 1 }),
  }),
);

describe('coversAudience', () => {
  it.each<[string, Audience, Audience, boolean]>([
    [
      'the community covers a building',
      { kind: 'community' },
      { kind: 'buildings', ids: ['a'] },
      true,
    ],
    [
      'a building does not cover the community',
      { kind: 'buildings', ids: ['a'] },
      { kind: 'community' },
      false,
    ],
    [
      'more buildings cover fewer',
      { kind: 'buildings', ids: ['b', 'a'] },
      { kind: 'buildings', ids: ['a'] },
      true,
    ],
    [
      'fewer do not cover more',
      { kind: 'buildings', ids: ['a'] },
      { kind: 'buildings', ids: ['a', 'b'] },
      false,
    ],
    [
      'a unit of the same id is not a building',
      { kind: 'units', ids: ['a'] },
      { kind: 'buildings', ids: ['a'] },
      false,
    ],
  ])('%s', (_title, second, first, covers) => {
    expect(coversAudience(second, first)).toBe(covers);
  });

  it('every audience covers itself, and the community covers every audience', () => {
    fc.assert(
      fc.property(anyAudience, (audience) => {
        expect(coversAudience(audience, audience)).toBe(true);
        expect(coversAudience({ kind: 'community' }, audience)).toBe(true);
      }),
    );
  });

  it('is handed on: a correction of a correction still reaches the first readers', () => {
    fc.assert(
      fc.property(anyAudience, anyAudience, anyAudience, (first, second, third) => {
        fc.pre(coversAudience(second, first) && coversAudience(third, second));
        expect(coversAudience(third, first)).toBe(true);
      }),
    );
  });
});

it('targets are named once each', () => {
  expect(audienceTargets({ kind: 'units', ids: ['a', 'b', 'a'] })).toEqual(['a', 'b']);
  expect(audienceTargets({ kind: 'community' })).toEqual(['community']);
});
