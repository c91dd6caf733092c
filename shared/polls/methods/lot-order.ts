import { utf8Bytes } from '../ledger/bytes';
import { hexOf } from '../ledger/hex';
import { sha256 } from '../ledger/sha256';

/**
 * The lot drawn beforehand for projects that tie in everything: sorted by SHA-256 of poll id and
 * option id, so it stands since the announcement and anybody can draw it again.
 */
export function lotOrder(pollId: string, optionIds: readonly string[]): string[] {
  const lots = new Map(
    optionIds.map((optionId) => [optionId, hexOf(sha256(utf8Bytes(pollId + optionId)))]),
  );
  const lot = (optionId: string) => lots.get(optionId) ?? '';
  return [...optionIds].sort((a, b) => (lot(a) < lot(b) ? -1 : 1));
}
