/**
 * Draws the tab bar icons (81×81 PNG, normal and selected) from Lucide's outlines (ISC licence).
 * WeChat's tab bar accepts bitmaps only. Run again after changing a shape or a colour:
 *   node scripts/draw-tab-icons.mjs
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

const icons = path.join(
  path.dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')),
  'icons',
);
const target = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../src/assets/tabs',
);
const shapes = {
  home: 'house',
  hall: 'messages-square',
  polls: 'vote',
  volunteering: 'hand-heart',
  me: 'circle-user-round',
};
const colours = { normal: '#6b6259', selected: '#1f6f5c' };
const side = 81;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: side, height: side } });
await mkdir(target, { recursive: true });
for (const [name, shape] of Object.entries(shapes)) {
  const outline = await readFile(path.join(icons, `${shape}.svg`), 'utf8');
  for (const [state, colour] of Object.entries(colours)) {
    const drawing = outline
      .replace(/width="24"/, 'width="63"')
      .replace(/height="24"/, 'height="63"')
      .replace('stroke-width="2"', `stroke-width="${state === 'selected' ? 2.2 : 1.8}"`);
    await page.setContent(
      `<body style="margin:0;padding:9px;background:transparent;color:${colour}">${drawing}</body>`,
    );
    const bytes = await page.screenshot({ omitBackground: true });
    await writeFile(path.join(target, `${name}-${state}.png`), bytes);
  }
}
await browser.close();
