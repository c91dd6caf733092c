import { printable } from './printable-text';

it('has the rare characters of names', () => {
  const names = '䶮𬭎㛃㙓𫖯𬍛𠅤𤩽堃喆犇𬱖𫍽𬸚';
  expect(printable(names)).toBe(names);
});

it('shows a character that no font has as □ and never fails', () => {
  expect(printable('电梯🙂\ue000\ud800坏了')).toBe('电梯□□□坏了');
});

it('leaves out what turns the direction of a sentence, and control characters', () => {
  expect(printable('赞成\u202e对反\u202c\u200b\u0007\ufeff')).toBe('赞成对反');
});

it('has every character of the basic Han block that GB 18030 asked for in 2000', () => {
  const basic = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, index) =>
    String.fromCodePoint(0x4e00 + index),
  ).join('');
  expect(printable(basic)).not.toContain('□');
});
