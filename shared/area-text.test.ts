import { areaText } from './area-text';

it('areas are hundredths of a square metre', () => {
  expect(areaText(8950)).toBe('89.50 平方米');
});
