/** How a person belongs to a unit; `name` is what people read. */
export const bindingRelations = {
  owner: '业主',
  coOwner: '共有人',
  householdMember: '本户村民',
  family: '家人同住',
  tenant: '租户',
} as const;

export type BindingRelation = keyof typeof bindingRelations;

/** What became of a claim to belong to a unit. Expiry is no state: an approved binding has a date. */
export type BindingState = 'pending' | 'approved' | 'rejected' | 'withdrawn' | 'revoked';

const rollRelations: readonly BindingRelation[] = ['owner', 'coOwner', 'householdMember'];

/**
 * Whether voting rights hang on this relation. Then the reviewer has to recognise a person of the
 * register in the applicant; the word of family and tenants is enough to take part in daily life.
 */
export const bindsPerson = (relation: BindingRelation): boolean => rollRelations.includes(relation);

/** Relations an applicant may state, by the kind of the unit (village households have no owners). */
export const relationsFor = (unitKind: string): readonly BindingRelation[] =>
  unitKind === 'household'
    ? ['householdMember', 'family', 'tenant']
    : ['owner', 'coOwner', 'family', 'tenant'];

export const bindingLimits = {
  /** Applications one person may have waiting in a community; more look like guessing. */
  pendingAtOnce: 3,
  /** Characters of a reviewer's reason. */
  reason: { least: 2, most: 200 },
} as const;
