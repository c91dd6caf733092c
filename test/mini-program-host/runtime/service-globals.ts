import type { ProblemLog } from './problem-log';

/** What the JavaScript engines of WeChat's logic layer have besides `wx` and the framework's functions. */
const LANGUAGE_GLOBALS = [
  'AggregateError',
  'Array',
  'ArrayBuffer',
  'BigInt',
  'BigInt64Array',
  'BigUint64Array',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'EvalError',
  'Float32Array',
  'Float64Array',
  'Infinity',
  'Int16Array',
  'Int32Array',
  'Int8Array',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'ReferenceError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'WeakMap',
  'WeakRef',
  'WeakSet',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'undefined',
  'unescape',
];

const TIMERS = ['clearInterval', 'clearTimeout', 'setInterval', 'setTimeout'] as const;

/** Replaced below instead of removed; `eval` cannot be the name of a parameter in strict code. */
const REPLACED = ['Function', 'console', 'eval', 'globalThis'];

function namesInScope(window: Window): string[] {
  const names = new Set<string>();
  for (let scope: object | null = window; scope; scope = Object.getPrototypeOf(scope)) {
    if (scope === Object.prototype) break;
    for (const name of Object.getOwnPropertyNames(scope)) names.add(name);
  }
  return [...names];
}

/**
 * `Function` as WeChat's base library replaces it: `return this` gives the global object, any other
 * source silently gives no function. That is a trap for libraries that test for it, so it is reported.
 */
function functionConstructor(globals: object, log: ProblemLog) {
  // A declaration, because it has to work with and without `new`.
  function replacement(...source: unknown[]) {
    if (source.at(-1) === 'return this') return () => globals;
    log.problem('forbidden', `new Function(${JSON.stringify(source.at(-1) ?? '')})`);
    return undefined;
  }
  replacement.prototype = Function.prototype;
  return replacement;
}

function recordingConsole(log: ProblemLog) {
  const levels = ['debug', 'info', 'log', 'warn', 'error', 'group', 'groupEnd', 'time', 'timeEnd'];
  return Object.fromEntries(
    levels.map((level) => [level, (...values: unknown[]) => log.console(level, values)]),
  );
}

export interface ServiceGlobals {
  /** `globalThis` of the mini-program. */
  globalObject: Record<string, unknown>;
  /** Names a browser has and the mini-program has not; each file gets them as unset parameters. */
  absentNames: string[];
  /** Takes the browser's own globals away; call it once, after everything of the host has loaded. */
  seal(): void;
}

/**
 * The global scope of the logic layer: the language, a console and timers. Everything a browser adds
 * (`window`, `document`, `fetch`, `URL`, `TextEncoder`, `AbortController`, `crypto`, `Intl`, …) is
 * `undefined`, as on a phone.
 */
export function createServiceGlobals(
  window: Window & typeof globalThis,
  log: ProblemLog,
  haste: number,
): ServiceGlobals {
  const host = window as unknown as Record<string, unknown>;
  const globalObject: Record<string, unknown> = {};
  for (const name of LANGUAGE_GLOBALS) globalObject[name] = host[name];
  // Found through `with`, a function is called on the global object, which the browser's own refuse.
  for (const name of TIMERS) globalObject[name] = window[name].bind(window);
  if (haste !== 1) {
    globalObject.setTimeout = (run: TimerHandler, delay = 0, ...values: unknown[]) =>
      window.setTimeout(run, delay / haste, ...values);
  }
  globalObject.Function = functionConstructor(globalObject, log);
  globalObject.console = recordingConsole(log);
  globalObject.globalThis = globalObject;

  const absent = [...namesInScope(window), 'global', 'process'].filter(
    (name) => ![...LANGUAGE_GLOBALS, ...TIMERS, ...REPLACED].includes(name),
  );
  return {
    globalObject,
    absentNames: absent.filter((name) => /^[A-Za-z_$][\w$]*$/.test(name)),
    seal() {
      for (const name of absent) {
        if (Object.getOwnPropertyDescriptor(window, name)?.configurable) delete host[name];
      }
      host.eval = (source: unknown) => {
        log.problem('forbidden', `eval(${JSON.stringify(source)})`);
      };
      Object.defineProperty(Function.prototype, 'constructor', {
        value: globalObject.Function,
        configurable: true,
        writable: true,
      });
    },
  };
}
