import { type CanonicalValue, canonicalJson } from '@/shared/polls/ledger/canonical-json';
import type { StaffRole } from '@/shared/roles';
import type { AcknowledgedBy } from '../convention-kinds';
import type { SigningWay } from './signing-words';

/** What somebody declares by signing: of which words, for which home, how and when. */
export interface AcknowledgementStatement {
  readonly acknowledgementId: string;
  readonly communityId: string;
  readonly conventionId: string;
  readonly edition: number;
  readonly version: number;
  /** SHA-256 of the version's canonical text. */
  readonly textDigest: string;
  readonly basis: AcknowledgedBy;
  readonly unitId: string;
  readonly signerName: string;
  readonly way: SigningWay;
  /** SHA-256 of the compact strokes; null for a tap. */
  readonly strokesDigest: string | null;
  /** The body whose helper held out the tablet; null on one's own phone. */
  readonly collectedFor: StaffRole | null;
  /** UTC instant, ISO 8601. */
  readonly signedAt: string;
}

/**
 * The one text of a statement (RFC 8785), which its digest and the signature on the receipt are made of:
 * whoever holds a receipt can prove what they signed, and that it was for these words.
 */
export const statementText = (statement: AcknowledgementStatement): string => {
  const members: Record<keyof AcknowledgementStatement, CanonicalValue> = { ...statement };
  return canonicalJson({ format: 'linli.acknowledgement.1', ...members });
};
