import { certificateCodeText, certificateNumber, readCertificateCode } from './certificate-code';

const token = 'aB3_-9xYzQ0123456789Az';

it.each([
  token,
  ` ${certificateCodeText(token)}\n`,
  `https://example.org/app/#/features/service-record/pages/check-certificate/index?scene=${token}`,
])('reads the token of what was scanned or typed: %s', (text) => {
  expect(readCertificateCode(text)).toBe(token);
});

it.each(['', 'abc', `${token}x`, `https://example.org/${token}`, `?scene=${token}x`, '２２２２'])(
  'finds none in %s',
  (text) => {
    expect(readCertificateCode(text)).toBeNull();
  },
);

it('numbers count within the year, with five digits at least', () => {
  expect([certificateNumber(2026, 12), certificateNumber(2026, 123_456)]).toEqual([
    '2026-00012',
    '2026-123456',
  ]);
});
