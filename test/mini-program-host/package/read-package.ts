import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AppConfig, ComponentConfig, MiniProgramPackage } from '../contract';
import { compileTemplates } from './compile-templates';
import { listPackageFiles, withoutExtension } from './package-files';
import { prepareStyle } from './prepare-style';

const packages = new Map<string, MiniProgramPackage>();

/** A mini-program's build output for a screen of the given width in px, read once a process. */
export function readPackage(distFolder: string, screenWidth: number): MiniProgramPackage {
  const key = `${screenWidth} ${distFolder}`;
  const read = packages.get(key) ?? readAnew(distFolder, screenWidth);
  packages.set(key, read);
  return read;
}

function readAnew(distFolder: string, screenWidth: number): MiniProgramPackage {
  if (!existsSync(path.join(distFolder, 'app.json'))) {
    throw new Error(`${distFolder} has no app.json: build the mini-program first`);
  }
  const files = listPackageFiles(distFolder);
  const source = (file: string) => readFileSync(path.join(distFolder, file), 'utf8');
  const templates = compileTemplates(distFolder, files);
  const problems = [...templates.problems];
  const styles: Record<string, string> = {};
  const scripts: Record<string, string> = {};
  const componentConfigs: Record<string, ComponentConfig> = {};
  for (const file of files) {
    if (file.endsWith('.wxss')) {
      const style = prepareStyle(distFolder, file, screenWidth);
      styles[withoutExtension(file)] = style.css;
      problems.push(...style.problems);
    } else if (file.endsWith('.js')) {
      scripts[file] = source(file);
    } else if (file.endsWith('.json') && templates.paths.includes(withoutExtension(file))) {
      componentConfigs[withoutExtension(file)] = JSON.parse(source(file)) as ComponentConfig;
    }
  }
  return {
    appConfig: JSON.parse(source('app.json')) as AppConfig,
    scripts,
    componentConfigs,
    styles,
    templates: templates.program,
    templatePaths: templates.paths,
    problems,
  };
}
