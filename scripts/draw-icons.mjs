/**
 * Writes src/ui/icon/ from Lucide's outlines (ISC licence): one style sheet with the shapes as masks
 * (so an icon takes the colour of its text) and the type with their names. Run after changing the list:
 *   node scripts/draw-icons.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const names = `
  house messages-square vote circle-user-round bell megaphone pin calendar clock check circle-check
  circle-x circle-minus circle-alert triangle-alert info x plus minus chevron-right chevron-left
  chevron-down chevron-up arrow-right search settings users user user-check user-plus building-2
  door-open key-round shield-check lock eye file-text file-plus file-up upload download image camera
  trash-2 pencil send share-2 refresh-cw wifi-off inbox list list-checks scroll-text gavel scale
  thumbs-up thumbs-down hand-heart stamp clipboard-list clipboard-check log-in log-out phone map-pin
  history hourglass chart-pie badge-check ban circle-help link copy a-large-small handshake
  receipt-text user-cog undo-2 ellipsis archive message-circle-reply circle loader-circle
  flag mic merge split armchair calendar-check calendar-plus qr-code scan-line star newspaper wallet
  construction funnel quote hand shield-alert rotate-ccw diff message-square-plus lightbulb equal
  calendar-clock ticket-check baby timer award trophy gift repeat printer arrow-left-right life-buoy
  heart-handshake sprout umbrella map-pinned user-x badge coins graduation-cap leaf siren
  pill shopping-bag wrench stethoscope smartphone package coffee
  book-open signature paperclip heading list-ordered volume-2 tablet file-check users-round eraser
  clipboard-pen arrow-up arrow-down bookmark-plus calendar-x
`
  .trim()
  .split(/\s+/)
  .sort();

const require = createRequire(import.meta.url);
const outlines = path.join(path.dirname(require.resolve('lucide-static/package.json')), 'icons');
const target = fileURLToPath(new URL('../src/ui/icon/', import.meta.url));

const rules = [];
for (const name of names) {
  const file = await readFile(path.join(outlines, `${name}.svg`), 'utf8');
  const shape = file
    .replace(/<!--.*?-->/gs, '')
    .replace(/<svg[^>]*>|<\/svg>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ \/>/g, '/>')
    .replace(/> </g, '><')
    .replace(/"/g, "'")
    .trim();
  const drawing = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='black' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'>${shape}</svg>`;
  const address = drawing
    .replace(/%/g, '%25')
    .replace(/#/g, '%23')
    .replace(/</g, '%3C')
    .replace(/>/g, '%3E');
  rules.push(`.icon--${name} {\n  --icon-shape: url("data:image/svg+xml,${address}");\n}\n`);
}
const origin =
  'Written by scripts/draw-icons.mjs from Lucide (ISC licence); change the list there.';
await writeFile(path.join(target, 'icon-shapes.scss'), `// ${origin}\n${rules.join('')}`);
await writeFile(
  path.join(target, 'icon-name.ts'),
  `// ${origin}\nexport type IconName =\n${names.map((name) => `  | '${name}'`).join('\n')};\n`,
);
