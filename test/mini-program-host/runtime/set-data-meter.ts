import { component } from 'glass-easel-miniprogram-adapter';
import type { ProblemLog } from './problem-log';

const encoder = new TextEncoder();

interface Caller {
  is: string;
  setData(data: Record<string, unknown>, callback?: () => void): void;
}

/**
 * Lets every `setData` cross as JSON, as it does between WeChat's two layers, and writes down its size.
 * A top-level `undefined` is refused there with a warning; nested ones vanish silently.
 */
export function meterSetData(log: ProblemLog, currentPage: () => string): void {
  const prototype = component.ComponentCaller.prototype as unknown as Caller;
  const original = prototype.setData;
  prototype.setData = function (this: Caller, data, callback) {
    const json = JSON.stringify(data ?? {});
    log.report.setData.push({ page: currentPage(), bytes: encoder.encode(json).length });
    for (const [path, value] of Object.entries(data ?? {})) {
      if (value === undefined) {
        log.warning(`Setting data field "${path}" to undefined is invalid (${this.is})`);
      }
    }
    original.call(this, JSON.parse(json) as Record<string, unknown>, callback);
  };
}
