import { sql } from 'kysely';
import type { ConventionContext } from '../convention-context';
import { editionInForce, readConvention } from '../convention-rows';
import { type AskedEdition, askedTables } from './asked-people';

export interface CoverageTotals {
  basis: AskedEdition['basis'];
  total: number;
  signed: number;
}

/**
 * How many of those who are asked have signed the edition in force: for staff alone, nobody's name in
 * it. null before the first edition.
 *
 * @throws Refusal conventionNotFound
 */
export async function coverageOf(
  context: ConventionContext,
  conventionId: string,
): Promise<CoverageTotals | null> {
  const asked = await askedEdition(context, conventionId);
  if (!asked) return null;
  const places = await coverageByPlace(context, asked);
  return { basis: asked.basis, ...sumOf(places) };
}

/** The edition in force with who signs for it; null before the first. */
export async function askedEdition(
  context: ConventionContext,
  conventionId: string,
): Promise<AskedEdition | null> {
  const { acknowledgedBy } = await readConvention(context, conventionId);
  const inForce = await editionInForce(context, conventionId);
  return inForce && { conventionId, edition: inForce.number, basis: acknowledgedBy };
}

export interface PlaceCoverage {
  buildingId: string;
  entranceId: string | null;
  total: number;
  signed: number;
}

/** Counted by building and entrance, in one statement however many homes there are. */
export async function coverageByPlace(
  context: ConventionContext,
  asked: AskedEdition,
): Promise<PlaceCoverage[]> {
  const { rows } = await sql<PlaceCoverage>`
    with recursive ${askedTables(context, asked)}
    select building_id, entrance_id, count(*)::int as total, (count(*) filter (where signed))::int as signed
    from asked group by building_id, entrance_id`.execute(context.transaction);
  return rows;
}

export const sumOf = (places: readonly PlaceCoverage[]): { total: number; signed: number } =>
  places.reduce(
    (sum, { total, signed }) => ({ total: sum.total + total, signed: sum.signed + signed }),
    { total: 0, signed: 0 },
  );
