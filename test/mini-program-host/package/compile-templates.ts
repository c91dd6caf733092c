import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import type { SourceProblem } from '../contract';
import { withoutExtension } from './package-files';

interface TemplateProblem {
  isError: boolean;
  message: string;
  startLine: number;
}

export interface CompiledTemplates {
  program: string;
  paths: string[];
  problems: SourceProblem[];
}

/** Compiles all WXML and WXS together, since templates import one another. */
export function compileTemplates(distFolder: string, files: readonly string[]): CompiledTemplates {
  const group = new TmplGroup();
  const problems: SourceProblem[] = [];
  const paths: string[] = [];
  const source = (file: string) => readFileSync(path.join(distFolder, file), 'utf8');
  for (const file of files.filter((name) => name.endsWith('.wxs'))) {
    group.addScript(withoutExtension(file), source(file));
  }
  for (const file of files.filter((name) => name.endsWith('.wxml'))) {
    paths.push(withoutExtension(file));
    const found = group.addTmpl(withoutExtension(file), source(file)) as TemplateProblem[];
    for (const problem of found) {
      problems.push({
        file,
        line: problem.startLine + 1,
        message: problem.message,
        severity: problem.isError ? 'error' : 'note',
      });
    }
  }
  const program = group.getTmplGenObjectGroups();
  group.free();
  return { program, paths, problems };
}
