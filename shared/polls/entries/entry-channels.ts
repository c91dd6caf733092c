import type { Channel } from '../channels';
import type { PollRefusal } from '../refusals';
import type { LegalEffect, RuleSet } from '../rule-set';
import type { Visibility } from '../visibility';

/** Channels through which somebody else types in what a voter said. */
export const entryChannels = [
  'paper',
  'doorToDoor',
  'telephone',
  'proxy',
] as const satisfies readonly Channel[];

export type EntryChannel = (typeof entryChannels)[number];

/** What decides about the ways a poll takes. */
export type Entered = {
  readonly visibility: Visibility;
  readonly legalEffect: LegalEffect;
  readonly ruleSet: Pick<RuleSet, 'proxy'>;
};

/**
 * Why a poll takes no entry by this channel; null when it does. In a secret poll whoever typed a
 * ballot in would know it, so only the voter's own phone is left. A binding poll asks for something
 * the voter has signed, so neither the telephone nor a walk from door to door will do (rules.md §2).
 */
export function whyChannelRefused(poll: Entered, channel: EntryChannel): PollRefusal | null {
  if (poll.visibility === 'secret') return { code: 'channelNotSecret' };
  if (channel === 'proxy') return takesProxies(poll.ruleSet) ? null : { code: 'proxyNotAllowed' };
  const signed = channel === 'paper';
  return poll.legalEffect === 'binding' && !signed ? { code: 'channelNotBinding' } : null;
}

export const takesProxies = ({ proxy }: Pick<RuleSet, 'proxy'>): boolean =>
  proxy.principalsPerProxy !== 0;

/** The channels staff may choose from in this poll. */
export const openEntryChannels = (poll: Entered): EntryChannel[] =>
  entryChannels.filter((channel) => whyChannelRefused(poll, channel) === null);
