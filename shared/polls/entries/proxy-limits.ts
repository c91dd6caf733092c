import type { PollRefusal } from '../refusals';
import type { RuleSet } from '../rule-set';

/** Who acts for a voter: by the register where it knows them, else by name. */
export type ProxyPerson = { readonly personId: string | null; readonly name: string };

/**
 * Whether two authorisations name the same person. Of somebody outside the register only the name is
 * known, so an equal name is taken for the same person: a limit that is counted too strictly can be
 * cured by picking the person from the register, one that is counted too loosely cannot.
 */
export const sameProxy = (one: ProxyPerson, other: ProxyPerson): boolean =>
  one.personId !== null && other.personId !== null
    ? one.personId === other.personId
    : one.name === other.name;

/** An authorisation on file that was not sent back or withdrawn. */
export type Authorisation = { readonly proxy: ProxyPerson; readonly voterId: string };

/**
 * Why this person cannot act for one more voter; null when they can. Counted are principals over the
 * whole poll: a second authorisation by the same principal is none more. `principalsPerProxy` null
 * means no limit, 0 that nobody acts for another.
 */
export function whyProxyOverLimit(
  { principalsPerProxy }: RuleSet['proxy'],
  proxy: ProxyPerson,
  voterId: string,
  onFile: readonly Authorisation[],
): PollRefusal | null {
  if (principalsPerProxy === null) return null;
  if (principalsPerProxy === 0) return { code: 'proxyNotAllowed' };
  const others = new Set(
    onFile
      .filter((other) => other.voterId !== voterId && sameProxy(other.proxy, proxy))
      .map((other) => other.voterId),
  );
  return others.size < principalsPerProxy
    ? null
    : { code: 'proxyOverLimit', details: { most: principalsPerProxy } };
}

/** Days of the authorisation as written, `YYYY-MM-DD` in Asia/Shanghai, both included. */
export type ProxyTerm = { readonly from: string; readonly until: string };

/** Why an authorisation is not good for a ballot handed in on `day`; null when it is. */
export function whyTermRefused({ from, until }: ProxyTerm, day: string): PollRefusal | null {
  if (from > until) return { code: 'proxyTermReversed' };
  return from <= day && day <= until ? null : { code: 'proxyTermOver' };
}
