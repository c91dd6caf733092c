import { canonicalText } from '../hashing/canonical-text';

/** Where two JSON values first differ, in words; null if they are the same. */
export function firstDifference(published: unknown, again: unknown, path = ''): string | null {
  if (isObject(published) && isObject(again)) {
    const names = new Set([...Object.keys(published), ...Object.keys(again)]);
    for (const name of names) {
      const place = path === '' ? name : `${path}.${name}`;
      const difference = firstDifference(published[name], again[name], place);
      if (difference) return difference;
    }
    return Array.isArray(published) === Array.isArray(again) ? null : `${path} 的形式不对。`;
  }
  const [one, other] = [textOf(published), textOf(again)];
  return one === other ? null : `${path} 公布的是 ${one}，重算是 ${other}。`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string =>
  value === undefined ? '（没有）' : (canonicalText(value) ?? '（不是整数）');
