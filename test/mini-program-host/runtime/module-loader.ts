import type { MiniProgramPackage } from '../contract';
import type { ServiceGlobals } from './service-globals';

type ModuleFunction = (...values: unknown[]) => void;

export interface ModuleLoader {
  /** Runs a file once and gives its exports, as `require` does. */
  load(file: string): unknown;
}

/** Path of a file named in another one. */
export function resolvePath(from: string, request: string): string {
  const parts = request.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of request.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/**
 * CommonJS as WeChat has it: relative paths, `.js` may be left out, and code of a subpackage can only
 * be required from inside that subpackage.
 */
export function createModuleLoader(
  miniProgram: MiniProgramPackage,
  { globalObject, absentNames }: ServiceGlobals,
  framework: Record<string, unknown>,
): ModuleLoader {
  const given = Object.keys(framework);
  const values = Object.values(framework);
  const loaded = new Map<string, { exports: unknown }>();
  const roots = (miniProgram.appConfig.subPackages ?? miniProgram.appConfig.subpackages ?? []).map(
    ({ root }) => `${root.replace(/\/+$/, '')}/`,
  );
  // The service frame's own constructor is taken away once everything has started.
  const FunctionConstructor = Function;

  const findFile = (path: string) =>
    [path, `${path}.js`, `${path}/index.js`].find((file) => file in miniProgram.scripts);

  function run(file: string): unknown {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(file, module);
    const require = (request: string) => {
      const target = findFile(resolvePath(file, request));
      if (target === undefined) throw new Error(`module '${request}' is not defined (in ${file})`);
      const foreign = roots.find((root) => target.startsWith(root) && !file.startsWith(root));
      if (foreign) throw new Error(`${file} requires ${target} of the subpackage ${foreign}`);
      return run(target);
    };
    // `with` makes what code adds to the global object visible as a free name, as on a phone.
    const define = FunctionConstructor(
      'globalObject',
      ...absentNames,
      `with (globalObject) return function (require, module, exports, ${given.join(', ')}) {` +
        `${miniProgram.scripts[file]}\n}\n//# sourceURL=mini-program/${file}`,
    ) as (scope: object) => ModuleFunction;
    define(globalObject)(require, module, module.exports, ...values);
    return module.exports;
  }

  return {
    load(file) {
      const target = findFile(file);
      if (target === undefined) throw new Error(`the package has no ${file}`);
      return run(target);
    },
  };
}
