import fc from 'fast-check';
import { isUnusualArea, readArea } from './exclusive-area';

describe('areas are read exactly, in 0.01 m²', () => {
  it.each([
    ['98.36', 9_836],
    ['98.3', 9_830],
    ['98', 9_800],
    ['98.', 9_800],
    ['0098.360', 9_836],
    ['0.05', 5],
    ['９８．３６', 9_836],
    [' 98.36 平方米 ', 9_836],
    ['98.36㎡', 9_836],
    ['98.36m²', 9_836],
    ['98.36 M2', 9_836],
    ['98.36平米', 9_836],
    ['1,098.36', 109_836],
    ['1，098.36', 109_836],
  ])('%s', (text, hundredths) => {
    expect(readArea(text, 'dwelling')).toEqual({ hundredths });
  });

  it('gives back every area that a title deed can state', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (hundredths) => {
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
        expect(readArea(text, 'dwelling')).toEqual({ hundredths });
      }),
    );
  });
});

describe('areas that are refused', () => {
  it.each([
    ['', 'areaMissing'],
    [' ', 'areaMissing'],
    ['/', 'areaMissing'],
    ['平方米', 'areaMissing'],
    ['九十八点三', 'areaNotANumber'],
    ['98,36', 'areaNotANumber'],
    ['9.8e1', 'areaNotANumber'],
    ['98.36.1', 'areaNotANumber'],
    ['=98', 'areaNotANumber'],
    ['约98', 'areaNotANumber'],
    ['0', 'areaNotPositive'],
    ['0.00', 'areaNotPositive'],
    ['-98.36', 'areaNotPositive'],
    ['－98.36', 'areaNotPositive'],
    ['98.365', 'areaTooPrecise'],
    ['98.3600000000001', 'areaTooPrecise'],
    ['98360', 'areaImplausible'],
    ['9836', 'areaImplausible'],
    ['9'.repeat(40), 'areaImplausible'],
  ])('%s: %s', (text, fault) => {
    expect(readArea(text, 'dwelling')).toBe(fault);
  });

  it('allows a shop or office what would be a mistake for a home or a parking space', () => {
    expect(readArea('9836', 'shop')).toEqual({ hundredths: 983_600 });
    expect(readArea('1250', 'parking')).toBe('areaImplausible');
    expect(isUnusualArea(983_600, 'shop')).toBe(true);
    expect(isUnusualArea(9_836, 'dwelling')).toBe(false);
  });
});
