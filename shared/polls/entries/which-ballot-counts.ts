import { type Instant, millisecondsOf } from '@/shared/shanghai-time';
import type { Channel } from '../channels';
import type { RuleSet } from '../rule-set';
import type { VoterStanding } from '../who-may-vote';

/** Something a voter said, or a proxy in the voter's place: how, and when it was said. */
export type Statement = { readonly channel: Channel; readonly statedAt: Instant };

/** Why a confirmed entry is kept on file and not counted. */
export type SetAsideReason = 'laterStatement' | 'ownStatement' | 'anotherCoOwner';

/**
 * Why an entered ballot does not replace the one that stands for its voter; null when it counts.
 * The voter's latest own statement counts, by the moment it was made and not by the moment somebody
 * typed it in; what a proxy brings never replaces it, and always gives way to it. Of two in the same
 * instant goes first what the voter did with their own hand, and then what was counted first.
 */
export function whySetAside(standing: Statement | null, entered: Statement): SetAsideReason | null {
  if (standing === null) return null;
  if (isOwn(standing) !== isOwn(entered)) return isOwn(entered) ? null : 'ownStatement';
  const later = millisecondsOf(entered.statedAt) - millisecondsOf(standing.statedAt);
  const counts = later > 0 || (later === 0 && handRank(entered) < handRank(standing));
  return counts ? null : 'laterStatement';
}

/**
 * Whether somebody else of those who share the vote speaks for it (Judicial Interpretation on
 * condominium ownership art. 9), so that this person's ballot is kept and not counted. `personId`
 * null: the register knows nobody of this voter, as with a developer.
 */
export function whyNotTheirVoice(
  { coOwnerRule }: Pick<RuleSet, 'coOwnerRule'>,
  { personIds, representativeId, castById }: VoterStanding,
  personId: string | null,
): SetAsideReason | null {
  if (personIds.length < 2) return null;
  const voice = coOwnerRule === 'representative' ? representativeId : (castById ?? personId);
  return voice !== null && voice === personId ? null : 'anotherCoOwner';
}

const isOwn = ({ channel }: Statement): boolean => channel !== 'proxy';

const byOwnHand: readonly Channel[] = ['app', 'paper', 'doorToDoor', 'telephone', 'proxy'];
const handRank = ({ channel }: Statement): number => byOwnHand.indexOf(channel);
