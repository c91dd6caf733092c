import { readInvitationCode, showInvitationCode } from './invitation-code';

it('reads what it shows, however it is typed', () => {
  const code = 'C8TZ9ZHRCZ';
  expect(showInvitationCode(code)).toBe('C8TZ9-ZHRCZ');
  for (const typed of ['C8TZ9-ZHRCZ', 'c8tz9 zhrcz', ' Ｃ８ＴＺ９－ＺＨＲＣＺ '])
    expect(readInvitationCode(typed)).toBe(code);
});

it.each(['', 'C8TZ9', 'C8TZ9-ZHRC0', 'C8TZ9-ZHRCZZ', 'C8TZ9-ZHRCI'])('%j is no code', (typed) => {
  expect(readInvitationCode(typed)).toBeNull();
});
