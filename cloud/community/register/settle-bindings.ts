import { awaitComingOfAge, isAdult } from '@/cloud/community/coming-of-age';
import { endBindings } from '@/cloud/community/end-bindings';
import type { CallerContext } from '@/cloud/community/valid-bindings';
import { moveBindings } from './move-bindings';
import type { RecognisedPerson } from './recognise-people';

const noLongerOnTheRegister = '名册更新后，您已不在这一户的名册上。如有疑问，请联系工作人员。';
const roomNoLongerThere = '名册更新后，已没有这间房。如有疑问，请联系工作人员。';

/**
 * Brings bindings in line with a register just put into force: who no longer owns the unit, or
 * belongs to the household, no longer votes for it. Answers how many bindings were ended.
 */
export async function settleBindings(
  context: CallerContext,
  people: readonly RecognisedPerson[],
): Promise<number> {
  await moveBindings(context, people);
  const withoutPerson = await endBindings(context, {
    bindingIds: await bindingsOfPeopleWhoLeft(context),
    state: 'revoked',
    reason: noLongerOnTheRegister,
    accountId: context.accountId,
    action: 'community.revokeBinding',
  });
  const withoutRoom = await endBindings(context, {
    bindingIds: await approvedBindingsOfRemovedUnits(context),
    state: 'revoked',
    reason: roomNoLongerThere,
    accountId: context.accountId,
    action: 'community.revokeBinding',
  });
  await refuseApplicationsForRemovedUnits(context);
  await settleAges(context, people);
  return withoutPerson + withoutRoom;
}

async function bindingsOfPeopleWhoLeft({ transaction, communityId }: CallerContext) {
  const rows = await transaction
    .selectFrom('houseBinding')
    .select('houseBinding.id')
    .where('houseBinding.communityId', '=', communityId)
    .where('houseBinding.state', '=', 'approved')
    .where('houseBinding.personId', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('unitPerson')
            .select('unitPerson.id')
            .where('unitPerson.communityId', '=', communityId)
            .whereRef('unitPerson.unitId', '=', 'houseBinding.unitId')
            .whereRef('unitPerson.personId', '=', 'houseBinding.personId')
            .where('unitPerson.validUntil', 'is', null),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

const bindingsOfRemovedUnits = (
  { transaction, communityId }: CallerContext,
  state: 'approved' | 'pending',
) =>
  transaction
    .selectFrom('houseBinding')
    .innerJoin('unit', (join) =>
      join
        .onRef('unit.communityId', '=', 'houseBinding.communityId')
        .onRef('unit.id', '=', 'houseBinding.unitId'),
    )
    .select('houseBinding.id')
    .where('houseBinding.communityId', '=', communityId)
    .where('houseBinding.state', '=', state)
    .where('unit.removedAt', 'is not', null);

async function approvedBindingsOfRemovedUnits(context: CallerContext) {
  const rows = await bindingsOfRemovedUnits(context, 'approved').execute();
  return rows.map(({ id }) => id);
}

async function refuseApplicationsForRemovedUnits(context: CallerContext) {
  const { transaction, communityId, accountId, now } = context;
  await transaction
    .updateTable('houseBinding')
    .set({ state: 'rejected', reason: roomNoLongerThere, decidedAt: now, decidedBy: accountId })
    .where('communityId', '=', communityId)
    .where('id', 'in', bindingsOfRemovedUnits(context, 'pending'))
    .execute();
}

/** A birth date that was added or corrected decides anew who is of full age. */
async function settleAges(context: CallerContext, people: readonly RecognisedPerson[]) {
  const { transaction, communityId, now } = context;
  const birthDates = new Map(
    people.flatMap(({ personId, isCorrected, birthDate }) =>
      isCorrected && birthDate !== null ? [[personId, birthDate] as const] : [],
    ),
  );
  if (birthDates.size === 0) return;
  const bindings = await transaction
    .selectFrom('houseBinding')
    .select(['id', 'personId', 'adult'])
    .where('communityId', '=', communityId)
    .where('state', '=', 'approved')
    .where(({ eb, fn, val }) => eb('personId', '=', fn.any(val([...birthDates.keys()]))))
    .execute();
  for (const { id, personId, adult } of bindings) {
    const birthDate = personId === null ? undefined : birthDates.get(personId);
    if (birthDate === undefined || isAdult(birthDate, adult, now) === adult) continue;
    await transaction
      .updateTable('houseBinding')
      .set({ adult: !adult })
      .where('communityId', '=', communityId)
      .where('id', '=', id)
      .execute();
    if (adult) await awaitComingOfAge(context, id, birthDate);
  }
}
