import { hash } from 'node:crypto';
import { staffRoles } from '@/shared/roles';
import type { ConventionContext } from '../convention-context';
import './tables';

/** SHA-256 of a clause's words, hex. */
export const wordsDigest = (text: string): string => hash('sha256', text);

/** Which of these clauses are explained, be it in other words than they have now. */
export async function explainedClauses(
  { transaction, communityId }: ConventionContext,
  conventionId: string,
  paragraphIds: readonly string[],
): Promise<Set<string>> {
  if (paragraphIds.length === 0) return new Set();
  const rows = await transaction
    .selectFrom('clauseExplanation')
    .select('paragraphId')
    .distinct()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('paragraphId', 'in', [...paragraphIds])
    .execute();
  return new Set(rows.map(({ paragraphId }) => paragraphId));
}

export interface Explanation {
  plainWords: string;
  example: string;
  /** The body that explains it. */
  by: string;
  at: Date;
  /** Whether the clause read differently when it was explained. */
  isStale: boolean;
}

/** The explanation of exactly these words; else the newest there is of the clause, marked as stale. */
export async function explanationOf(
  { transaction, communityId }: ConventionContext,
  conventionId: string,
  paragraphId: string,
  text: string,
): Promise<Explanation | null> {
  const rows = await transaction
    .selectFrom('clauseExplanation')
    .select(['wordsDigest', 'plainWords', 'example', 'body', 'explainedAt'])
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('paragraphId', '=', paragraphId)
    .orderBy('explainedAt', 'desc')
    .execute();
  const digest = wordsDigest(text);
  const found = rows.find((row) => row.wordsDigest === digest) ?? rows[0];
  if (!found) return null;
  return {
    plainWords: found.plainWords,
    example: found.example,
    by: found.body ? staffRoles[found.body] : '',
    at: found.explainedAt,
    isStale: found.wordsDigest !== digest,
  };
}
