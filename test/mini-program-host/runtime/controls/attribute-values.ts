/** WXML booleans: absent, empty and `"false"` are no. */
export function isTrue(value: unknown): boolean {
  if (typeof value === 'string') return value !== '' && value !== 'false';
  return Boolean(value);
}

export function asNumber(value: unknown, fallback: number): number {
  if (value === undefined || value === null || value === '') return fallback;
  const number = Number.parseFloat(String(value));
  return Number.isNaN(number) ? fallback : number;
}

export const asText = (value: unknown, fallback = ''): string =>
  value === undefined || value === null ? fallback : String(value);
