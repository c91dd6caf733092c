import { fileName } from './file-name';

it.each([
  ['更换电梯 表决票', '更换电梯 表决票.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['a\\b:c*?"<>|\r\nX-Header: 1', 'a b c X-Header 1.pdf'],
  ['\u202egpj.exe', 'gpj.exe.pdf'],
  ['...', '文件.pdf'],
  ['', '文件.pdf'],
  ['--help', 'help.pdf'],
])('%j becomes %j', (title, expected) => {
  expect(fileName(title, 'pdf')).toBe(expected);
});

it('is short enough for every file system, and cuts no character in half', () => {
  const name = fileName('𬭎'.repeat(10_000), 'xlsx');
  expect([...name]).toHaveLength(65);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
});
