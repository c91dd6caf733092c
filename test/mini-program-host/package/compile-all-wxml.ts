import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import type { SourceProblem } from '../contract';
import { listPackageFiles } from './package-files';

const BINARIES: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'bin/linux/wcc',
  darwin: 'bin/mac/wcc',
  win32: 'bin/windows/wcc.exe',
};

function compilerPath(): string {
  const binary = BINARIES[process.platform];
  if (!binary) throw new Error(`WeChat's WXML compiler does not run on ${process.platform}`);
  const packageFolder = path.dirname(require.resolve('miniprogram-compiler/package.json'));
  const file = path.join(packageFolder, binary);
  // npm unpacks it without the executable bit.
  chmodSync(file, 0o755);
  return file;
}

/** `pages/a.wxml:3:7: expect end-tag …` as WeChat's compiler writes it. */
const COMPLAINT = /^(?:\.\/)?([^\s:]+\.(?:wxml|wxs)):(\d+)(?::\d+)?:\s*(.*)$/;

function readComplaint(output: string): SourceProblem {
  const line = output.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  const match = COMPLAINT.exec(line.trim());
  return {
    file: match?.[1] ?? '',
    line: Number(match?.[2] ?? 0),
    message: match?.[3] ?? line.trim(),
    severity: 'error',
  };
}

/**
 * Compiles every WXML file with WeChat's own compiler (`wcc`, as DevTools does before an upload) and
 * returns what it objects to; an empty list means that all of it compiles. The compiler stops at the
 * first faulty file, so that one is set aside and the rest compiled again.
 */
export function compileAllWxml(distFolder: string): SourceProblem[] {
  const files = listPackageFiles(distFolder);
  const scripts = files.filter((file) => file.endsWith('.wxs'));
  let templates = files.filter((file) => file.endsWith('.wxml'));
  const problems: SourceProblem[] = [];
  for (;;) {
    const result = spawnSync(
      compilerPath(),
      ['-d', '-cc', '0', ...templates, ...scripts, '-gn', '$gwx'],
      { cwd: distFolder, maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' },
    );
    if (result.error) throw result.error;
    if (result.status === 0) return problems;
    const problem = readComplaint(result.stderr || result.stdout || `ended with ${result.status}`);
    problems.push(problem);
    const remaining = templates.filter((file) => file !== problem.file);
    if (remaining.length === templates.length) return problems;
    templates = remaining;
  }
}
