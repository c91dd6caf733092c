import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postcss, { type ChildNode, type Root } from 'postcss';
import { BUILT_IN_TAGS } from '../built-in-tags';
import type { SourceProblem } from '../contract';
import { replaceRpx } from '../rpx';

const TAG = new RegExp(
  `(^|[\\s>+~,(])(page|${BUILT_IN_TAGS.join('|')})(?=$|[\\s>+~,.:#\\[)])`,
  'g',
);

/** Built-in tags stand in the document as `wx-view`, `wx-button`, …, and `page` is the body. */
export const renameTags = (selector: string) =>
  selector.replace(TAG, (_, before: string, tag: string) =>
    tag === 'page' ? `${before}body` : `${before}wx-${tag}`,
  );

const IMPORTED = /^(?:url\()?\s*["']?([^"')]+)["']?\s*\)?$/;
const LOCAL_FILE = /url\(\s*["']?(?!data:|https?:|\/\/|#)([^"')]+)/i;

function readWithImports(distFolder: string, file: string, seen: Set<string>): Root {
  const absolute = path.join(distFolder, file);
  if (seen.has(file)) return postcss.root();
  seen.add(file);
  const root = postcss.parse(readFileSync(absolute, 'utf8'), { from: absolute });
  root.walkAtRules('import', (rule) => {
    const target = IMPORTED.exec(rule.params.trim())?.[1];
    if (target === undefined) return;
    const imported = target.startsWith('/')
      ? target.slice(1)
      : path.posix.join(path.posix.dirname(file), target);
    if (!existsSync(path.join(distFolder, imported))) return;
    rule.replaceWith(readWithImports(distFolder, imported, seen).nodes);
  });
  return root;
}

/** One WXSS file as CSS for a screen of the given width, with everything it imports in place. */
export function prepareStyle(
  distFolder: string,
  file: string,
  screenWidth: number,
): { css: string; problems: SourceProblem[] } {
  const root = readWithImports(distFolder, file, new Set());
  const problems: SourceProblem[] = [];
  const complain = (node: ChildNode, message: string) => {
    // What an imported file does wrong is told where that file is read itself.
    if (node.source?.input.file !== path.join(distFolder, file)) return;
    problems.push({ file, line: node.source?.start?.line ?? 0, message, severity: 'error' });
  };
  root.walkAtRules('import', (rule) => complain(rule, `imports a missing file: ${rule.params}`));
  root.walkRules((rule) => {
    const inside = rule.parent;
    if (inside?.type === 'atrule' && 'name' in inside && /keyframes$/.test(String(inside.name)))
      return;
    rule.selector = renameTags(rule.selector);
  });
  root.walkDecls((declaration) => {
    const local = LOCAL_FILE.exec(declaration.value)?.[1];
    if (local !== undefined) {
      complain(declaration, `phones do not load local files named in WXSS: ${local}`);
    }
    declaration.value = replaceRpx(declaration.value, screenWidth);
  });
  root.walkAtRules('media', (rule) => {
    rule.params = replaceRpx(rule.params, screenWidth);
  });
  return { css: root.toString(), problems };
}
