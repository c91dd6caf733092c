import { checkInCode, codeChangesAt, isCheckInCode } from './check-in-code';

const secret = Buffer.from('12345678901234567890123456789012');
const at = (seconds: number) => new Date(seconds * 1000);

// RFC 6238 appendix B, SHA-256, the last six of its eight digits.
it.each([
  [59, '119246'],
  [1_111_111_109, '084774'],
  [1_111_111_111, '062674'],
  [1_234_567_890, '819424'],
  [2_000_000_000, '698825'],
  [20_000_000_000, '737706'],
])('at %i s the code is %s', (seconds, code) => {
  expect(checkInCode(secret, at(seconds))).toBe(code);
});

it('holds from its first to its last millisecond and through the next 30 seconds, and no longer', () => {
  const code = checkInCode(secret, at(600));
  const holdsAt = (milliseconds: number) => isCheckInCode(secret, code, new Date(milliseconds));
  expect([599_999, 600_000, 629_999, 630_000, 659_999, 660_000].map(holdsAt)).toEqual([
    ...[false, true, true, true, true, false],
  ]);
  expect(codeChangesAt(at(600))).toEqual(at(630));
  expect(codeChangesAt(new Date(629_999))).toEqual(at(630));
});

it('is no code of another session', () => {
  const other = Buffer.alloc(32, 7);
  expect(isCheckInCode(other, checkInCode(secret, at(600)), at(600))).toBe(false);
});

it.each(['', '11924', '1192460', 'abcdef'])('what is no code is wrong: %s', (text) => {
  expect(isCheckInCode(secret, text, at(59))).toBe(false);
});
