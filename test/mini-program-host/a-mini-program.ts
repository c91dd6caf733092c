import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AppConfig } from './contract';

export interface PageSource {
  wxml: string;
  /** The object given to `Page()`, as source. */
  page?: string;
  wxss?: string;
  config?: object;
}

const HOME = 'pages/home/index';

/** Writes a small hand-made mini-program for tests of the host itself and gives its folder. */
export function aMiniProgram(
  pages: Record<string, PageSource>,
  { app = '{}', config = {} as Partial<AppConfig>, files = {} as Record<string, string> } = {},
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-program-'));
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  const appConfig = { pages: Object.keys(pages), window: {}, ...config };
  write('app.json', JSON.stringify(appConfig));
  write('app.js', `App(${app})`);
  for (const [name, source] of Object.entries(pages)) {
    write(`${name}.js`, `Page(${source.page ?? '{}'})`);
    write(`${name}.wxml`, source.wxml);
    write(`${name}.json`, JSON.stringify(source.config ?? {}));
    write(`${name}.wxss`, source.wxss ?? '');
  }
  for (const [name, content] of Object.entries(files)) write(name, content);
  return folder;
}

/** One page that shows `shown`, which its `onLoad` sets. */
export const aPageThatShows = (expression: string, more = '') =>
  aMiniProgram({
    [HOME]: {
      wxml: '<view>{{shown}}</view>',
      page: `{
        onLoad() {
          const show = (value) => this.setData({ shown: JSON.stringify(value) });
          ${more}
          show(${expression});
        },
      }`,
    },
  });
