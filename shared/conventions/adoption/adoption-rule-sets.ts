import type { RuleSetId } from '@/shared/polls/assemblies';

type CommunityKind = 'compound' | 'village' | 'residentialCommunity';

/**
 * Under which rules a convention is adopted (审议表决, rules.md §3): by everybody in the assembly of
 * its kind, never by representatives alone. The usual one first. A compound's is the owners' covenant
 * (Civil Code art. 278 ②), or what its residents agree on in theirs.
 */
export const adoptionRuleSets: Readonly<Record<CommunityKind, readonly RuleSetId[]>> = {
  village: ['villagersAssemblyHouseholds', 'villagersAssemblyAdults'],
  residentialCommunity: ['residentsAssemblyAdults', 'residentsAssemblyHouseholds'],
  compound: ['ownersAssembly', 'residentsAssemblyHouseholds', 'residentsAssemblyAdults'],
};

/** Whether a convention of such a community can be adopted under this rule set. */
export const adoptsConvention = (kind: CommunityKind, ruleSetId: string): boolean =>
  adoptionRuleSets[kind].some((id) => id === ruleSetId);
