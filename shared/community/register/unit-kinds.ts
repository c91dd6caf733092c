import { cleanCell } from './clean-text';
import type { UnitKind } from './register';

// Parking comes first: 地下车库 is parking although 地下 alone is storage.
const words: readonly (readonly [UnitKind, RegExp])[] = [
  ['parking', /车位|车库|停车/],
  ['storage', /储藏|储物|杂物|仓库|仓储|地下室/],
  ['shop', /商铺|商业|店铺|门面|底商|商服|营业|商用|铺位/],
  ['office', /办公|写字楼/],
  ['dwelling', /住宅|住房|公寓|别墅|居住|居民|民用/],
];

/** What 用途 means, or null if nobody can tell. */
export function readUnitKind(text: string): UnitKind | null {
  const cleaned = cleanCell(text);
  return words.find(([, pattern]) => pattern.test(cleaned))?.[0] ?? null;
}
