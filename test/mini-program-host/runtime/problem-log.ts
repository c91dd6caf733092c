import type { HostReport, ScreenProblem } from '../contract';

export type ProblemLog = ReturnType<typeof createProblemLog>;

const MAXIMUM_TEXT = 2000;

export function describeValue(value: unknown): string {
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'stack' in value) return String(value.stack);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

const UNRECORDED = '(not JSON)';

function asJson(value: unknown): unknown {
  try {
    return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
  } catch {
    return UNRECORDED;
  }
}

/** Everything a test may want to know about what went on, in the order it happened. */
export function createProblemLog() {
  const report: HostReport = { problems: [], console: [], warnings: [], setData: [], calls: [] };
  return {
    report,
    problem(kind: ScreenProblem['kind'], message: string) {
      report.problems.push({ kind, message: message.slice(0, MAXIMUM_TEXT) });
    },
    warning(message: string) {
      report.warnings.push(message.slice(0, MAXIMUM_TEXT));
    },
    call(name: string, argument: unknown) {
      report.calls.push({ name, argument: asJson(argument) });
    },
    console(level: string, values: unknown[]) {
      const text = values.map(describeValue).join(' ').slice(0, MAXIMUM_TEXT);
      report.console.push({ level, text });
      if (level === 'error') report.problems.push({ kind: 'consoleError', message: text });
    },
  };
}
