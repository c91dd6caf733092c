import { sql } from 'kysely';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import { dayOfFullAge, isOfFullAge } from '@/shared/full-age';
import { shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import type { CommunityContext } from './valid-bindings';

/**
 * Whether somebody may post and vote (18 and more: PIPL art. 31, Village Law 2025 § 25): the
 * register's birth date goes before their own word.
 */
export const isAdult = (birthDate: string | null, declared: boolean, now: Date): boolean =>
  birthDate === null ? declared : isOfFullAge(birthDate, shanghaiDay(now));

/** Has a minor's approved binding looked at again on the 18th birthday. */
export async function awaitComingOfAge(
  context: CommunityContext,
  bindingId: string,
  birthDate: string,
): Promise<void> {
  const birthday = startOfShanghaiDay(dayOfFullAge(birthDate));
  await doLater(context, 'community.comeOfAge', { bindingId }, birthday);
}

/** Gives a resident who has turned 18 an adult's rights, unless the binding has ended since. */
export const comeOfAge: DueWork = async ({ transaction, communityId, now }, { bindingId }) => {
  await sql`
    update house_binding set adult = true
    from roll_person
    where house_binding.community_id = ${communityId} and house_binding.id = ${bindingId}
      and house_binding.state = 'approved'
      and roll_person.community_id = house_binding.community_id
      and roll_person.id = house_binding.person_id
      and (roll_person.birth_date + interval '18 years')::date <= ${shanghaiDay(now)}::date`.execute(
    transaction,
  );
};
