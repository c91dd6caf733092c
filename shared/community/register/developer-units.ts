import { isOrganisation } from './organisation-names';

/** What of a line decides whether its unit belongs to the developer. */
export interface OwnersOfUnit {
  readonly remark: string;
  readonly names: readonly string[];
  readonly phones: readonly (string | null)[];
}

const unsoldWords = ['未售', '未售出', '未出售'];
const undeliveredWords = ['已售未交付', '未交付', '已售未交房', '未交房'];

/** What the developer is called where an unsold unit names nobody. */
export const unnamedDeveloper = '建设单位';

// A word of its own: "原未售" or "未售给本村" says something else.
const says = (remark: string, words: readonly string[]): boolean =>
  remark
    .replace(/ /g, '')
    .split(/[、,;/():]/)
    .some((word) => words.includes(word));

/** Whether the remark says that the unit is unsold or undelivered, and so the developer's. */
export const isUnsold = (remark: string): boolean =>
  says(remark, [...unsoldWords, ...undeliveredWords]);

/**
 * A sold but undelivered unit on which the buyer stands instead of the developer. The unit is still
 * the developer's, but the name must not draw the buyer's other, delivered units to the developer as
 * well: they would lose their vote.
 */
export const namesABuyer = ({ remark, names, phones }: OwnersOfUnit): boolean =>
  !says(remark, unsoldWords) &&
  says(remark, undeliveredWords) &&
  names.some((name, index) => !isOrganisation(name) && Boolean(phones[index]));

/** The names under which the developer stands on the register, the most frequent first. */
export function developerNames(units: Iterable<OwnersOfUnit>): string[] {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const name = onlyOwner(unit);
    if (name === null || !isUnsold(unit.remark) || namesABuyer(unit)) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

/** A unit noted as unsold or undelivered, and every other unit of the same owner name. */
export function belongsToDeveloper(unit: OwnersOfUnit, names: ReadonlySet<string>): boolean {
  const name = onlyOwner(unit);
  return isUnsold(unit.remark) || (name !== null && names.has(name));
}

const onlyOwner = ({ names }: OwnersOfUnit): string | null =>
  names.length === 1 ? (names[0] ?? null) : null;
