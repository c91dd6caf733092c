import { afterFullDays } from '@/shared/shanghai-time';

/** For how long a binding holds; a lease ends, ownership does not. */
export type Validity = 'always' | 'halfYear' | 'year' | 'twoYears';

const days: Record<Validity, number | null> = {
  always: null,
  halfYear: 183,
  year: 365,
  twoYears: 730,
};

export const validities: { value: Validity; word: string }[] = [
  { value: 'always', word: '长期' },
  { value: 'halfYear', word: '半年' },
  { value: 'year', word: '一年' },
  { value: 'twoYears', word: '两年' },
];

export function validUntil(validity: Validity, now: Date): string | null {
  const count = days[validity];
  return count === null ? null : afterFullDays(now, count).toISOString();
}
