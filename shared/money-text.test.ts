import fc from 'fast-check';
import { fenFromText, moneyText } from './money-text';

it.each([
  [0, '0 元'],
  [5, '0.05 元'],
  [120_050, '1,200.50 元'],
  [4_500_000, '45,000 元'],
  [100_000_000_000, '1,000,000,000 元'],
])('%i fen read %s', (fen, text) => {
  expect(moneyText(fen)).toBe(text);
});

it.each([
  ['1200', 120_000],
  [' 1200.5 ', 120_050],
  ['1,200.50', 120_050],
  ['0', 0],
])('“%s” typed is %i fen', (text, fen) => {
  expect(fenFromText(text)).toBe(fen);
});

it.each(['', '12.345', '-5', '1e3', '12元', '.5', '99999999999'])('“%s” is no amount', (text) => {
  expect(fenFromText(text)).toBeNull();
});

it('what is shown can be typed again', () => {
  fc.assert(
    fc.property(fc.nat(100_000_000), (fen) => {
      expect(fenFromText(moneyText(fen).replace(' 元', ''))).toBe(fen);
    }),
  );
});
