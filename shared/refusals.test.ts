import { readdirSync } from 'node:fs';
import path from 'node:path';
import { refusalMessages } from './refusals';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'refusals.ts' && file !== 'refusals.ts')
  .sort();

it.each(files)('no other feature takes the codes of %s, and with them its words', (file) => {
  const exported = require(path.join(__dirname, file)) as Record<string, unknown>;
  const own = Object.entries(exported)
    .filter(([name]) => /Refusals$/.test(name))
    .flatMap(([, messages]) => Object.entries(messages as Record<string, unknown>));
  const merged = refusalMessages as Record<string, unknown>;
  for (const [code, message] of own) expect([code, merged[code]]).toEqual([code, message]);
});
