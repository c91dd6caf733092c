import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Font, openSync } from 'fontkit';

const files = {
  regular: '400Regular/NotoSansSC_400Regular.ttf',
  bold: '700Bold/NotoSansSC_700Bold.ttf',
} as const;

export type FontWeight = keyof typeof files;

const opened = new Map<FontWeight, Font>();

/**
 * Noto Sans SC: all of the standard's characters for names and nearly all of Unicode's basic Han
 * blocks. Opened once a process (10 MB each) and shared by all documents, which embed only the
 * characters they use.
 */
export function fontOf(weight: FontWeight): Font {
  const known = opened.get(weight);
  if (known) return known;
  const font = openSync(locate(files[weight]));
  if (!('layout' in font)) throw new Error(`the font file ${files[weight]} holds no single font`);
  opened.set(weight, font);
  return font;
}

/** Beside a bundled cloud function (`scripts/build-cloud.mjs` puts it there), else in the package. */
function locate(file: string): string {
  const bundled = join(__dirname, 'fonts', file);
  if (existsSync(bundled)) return bundled;
  return createRequire(__filename).resolve(`@expo-google-fonts/noto-sans-sc/${file}`);
}
