import { commonParts, commonPartsOf, placeText } from './common-parts';

it('villages are offered roads and ponds, compounds stairwells and roofs', () => {
  expect(commonPartsOf('village')).toEqual(expect.arrayContaining(['road', 'waterways', 'square']));
  expect(commonPartsOf('village')).not.toContain('elevator');
  expect(commonPartsOf('compound')).not.toContain('waterways');
  expect(commonPartsOf('residentialCommunity')).toEqual(commonPartsOf('compound'));
});

it('every part is offered somewhere', () => {
  const offered = new Set([...commonPartsOf('village'), ...commonPartsOf('compound')]);
  expect([...offered].sort()).toEqual(Object.keys(commonParts).sort());
});

it.each([
  ['3栋', 'elevator', '1单元', '3栋 电梯 1单元'],
  ['3栋', 'elevator', '1单元电梯', '3栋 1单元电梯'],
  ['3栋', 'other', '', '3栋'],
  [undefined, 'greenery', '', '绿化'],
  [undefined, null, '', '全小区'],
  [undefined, 'other', '东门', '东门'],
] as const)('%s, %s, %s reads %s', (building, part, place, words) => {
  expect(placeText(building, part, place, '全小区')).toBe(words);
});
