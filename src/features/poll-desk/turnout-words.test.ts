import { askedText, whereToGo } from './turnout-words';

const owners = { basis: 'units', measure: 'areaAndHeads' } as const;

it('says what is missing in people and area, and only what is', () => {
  expect(askedText(owners, { heads: 38, areaHundredths: 213_540 })).toBe('38 人、2135.40 平方米');
  expect(askedText(owners, { heads: 0, areaHundredths: 1 })).toBe('0.01 平方米');
  expect(
    askedText({ basis: 'households', measure: 'heads' }, { heads: 2, areaHundredths: null }),
  ).toBe('2 户');
});

it('sends people first where most are missing, and nowhere where nobody is', () => {
  const place = (name: string, heads: number, tookPart: number) => ({
    name,
    roll: { heads, areaHundredths: 0 },
    tookPart: { heads: tookPart, areaHundredths: 0 },
  });
  const places = [place('1栋', 10, 10), place('2栋', 10, 8), place('3栋', 30, 9)];
  expect(whereToGo(places).map(({ name }) => name)).toEqual(['3栋', '2栋']);
});
