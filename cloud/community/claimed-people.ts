import { laterSelves, withFormerSelves } from './former-selves';
import { type CallerContext, type CommunityContext, validBindings } from './valid-bindings';

/** Claims that hold: the account still has a valid binding as the person it claimed. */
const validClaims = (context: CommunityContext) =>
  validBindings(context)
    .innerJoin('claimedPerson', (join) =>
      join
        .onRef('claimedPerson.communityId', '=', 'houseBinding.communityId')
        .onRef('claimedPerson.personId', '=', 'houseBinding.personId')
        .onRef('claimedPerson.accountId', '=', 'houseBinding.accountId'),
    )
    .select(['claimedPerson.personId', 'claimedPerson.accountId'])
    .distinct();

/**
 * Persons of the register whom the caller validly claims to be, under every id rolls may know them
 * by; voting rights hang on them.
 */
export async function callersPersonIds(context: CallerContext): Promise<string[]> {
  const claims = await validClaims(context)
    .where('houseBinding.accountId', '=', context.accountId)
    .execute();
  const selves = await withFormerSelves(context, claims);
  return selves.map(({ personId }) => personId);
}

/** The accounts behind persons of the register; persons without a valid claim are left out. */
export async function boundAccounts(
  context: CommunityContext,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const selves = await laterSelves(context, personIds);
  const claims = await validClaims(context)
    .where(({ eb, fn, val }) =>
      eb('houseBinding.personId', '=', fn.any(val([...new Set(selves.map(({ self }) => self))]))),
    )
    .execute();
  const accounts = new Map(claims.map(({ personId, accountId }) => [personId, accountId]));
  const found = new Map<string, string>();
  for (const { personId, self } of selves) {
    const accountId = accounts.get(self);
    if (accountId !== undefined && !found.has(personId)) found.set(personId, accountId);
  }
  return found;
}

/** The persons of the register behind accounts: `callersPersonIds` for many callers in one query. */
export async function personsOfAccounts(
  context: CommunityContext,
  accountIds: readonly string[],
): Promise<Map<string, string[]>> {
  const claims = await validClaims(context)
    .where('houseBinding.accountId', 'in', [...accountIds])
    .execute();
  const persons = new Map<string, string[]>();
  for (const { accountId, personId } of await withFormerSelves(context, claims)) {
    const known = persons.get(accountId);
    if (known) known.push(personId);
    else persons.set(accountId, [personId]);
  }
  return persons;
}
