import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const sheet = readFileSync(join(__dirname, 'tokens.scss'), 'utf8');
const [normal = '', large = ''] = sheet.split('.page--large-text');

const token = (name: string, part: string = normal): string => {
  const value = part.match(new RegExp(`--${name}: ([^;]+);`))?.[1];
  if (!value) throw new Error(`token ${name} is missing`);
  return value;
};

/** WCAG 2.2, relative luminance of an sRGB colour written #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const tones = ['accent', 'success', 'warning', 'danger', 'info'];
const pairs = [
  ...['ink', 'ink-soft'].flatMap((text) => grounds.map((ground) => [text, ground])),
  ...tones.flatMap((tone) => [
    [tone, `${tone}-tint`],
    [tone, 'paper'],
    [tone, 'surface'],
    ['ink', `${tone}-tint`],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'danger'],
  ['placeholder', 'surface'],
];

it.each(pairs)('text in %s can be read on %s (at least 4.5:1)', (text, ground) => {
  const ratio = contrast(token(`color-${text}`), token(`color-${ground}`));
  expect(ratio).toBeGreaterThanOrEqual(4.5);
});

it('borders of what can be touched stand out (at least 3:1)', () => {
  for (const ground of ['paper', 'surface'])
    expect(contrast(token('color-line-strong'), token(`color-${ground}`))).toBeGreaterThanOrEqual(
      3,
    );
});

it.each(['text-small', 'text-base', 'text-large', 'text-title'])(
  'no text is below 18 px in large-text mode: %s',
  (name) => expect(Number.parseInt(token(name, large), 10)).toBeGreaterThanOrEqual(18),
);

it.each([
  ['normal', normal],
  ['large-text', large],
])('touch targets are at least 44 px, the main ones 60 (%s mode)', (_mode, part) => {
  expect(Number.parseInt(token('touch', part), 10)).toBeGreaterThanOrEqual(44);
  expect(Number.parseInt(token('touch-primary', part), 10)).toBeGreaterThanOrEqual(60);
});
