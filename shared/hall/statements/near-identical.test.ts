import fc from 'fast-check';
import { bareWords, nearIdenticalTo } from './near-identical';

const statements = [
  '充电棚应该建在离住宅楼远一些的地方',
  '费用应该从公共收益里出，业主不再交钱',
  '电动车一律不准进电梯',
].map((text) => ({ text }));
const found = (text: string) => nearIdenticalTo(text, statements).map((one) => one.text);

it.each([
  ['充电棚要建在离住宅楼远一些的地方', statements[0]!.text],
  ['电动车一律不准进电梯！！', statements[2]!.text],
  ['电动车一律不许进电梯', statements[2]!.text],
  ['钱应该从公共收益里出，业主不再交钱', statements[1]!.text],
])('%s is nearly the same as %s', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

it.each(['应该先问问消防部门的意见再说', '充电棚由谁来管理和收费', '电梯经常坏'])(
  '%s is something else',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

it('case, width, blanks and punctuation do not make another statement', () => {
  expect(bareWords('ＡＰＰ 充电，要 便宜！')).toBe(bareWords('app充电要便宜'));
});

it('at most three are shown, the closest first', () => {
  const alike = ['充电棚要远一些', '充电棚要远一些吧', '充电棚得远一些', '充电棚要再远一些吧'];
  const shown = nearIdenticalTo(
    '充电棚要远一些',
    alike.map((text) => ({ text })),
  );
  expect(shown).toHaveLength(3);
  expect(shown[0]).toEqual({ text: '充电棚要远一些' });
});

it('a text with words in it is nearly identical to itself, one without to nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(nearIdenticalTo(text, [{ text }])).toHaveLength(bareWords(text) === '' ? 0 : 1);
    }),
  );
});
