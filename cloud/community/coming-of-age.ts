import { sql } from 'kysely';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import { isOfAge } from '@/shared/community/register/birth-date';
import { shanghaiDay, startOfShanghaiDay } from '@/shared/shanghai-time';
import type { CommunityContext } from './valid-bindings';

/** Posting and voting are for those of 18 and more (PIPL art. 31; Village Law 2025 § 25). */
const fullAge = 18;

/** Whether somebody is of full age: the register's birth date goes before their own word. */
export const isAdult = (birthDate: string | null, declared: boolean, now: Date): boolean =>
  birthDate === null ? declared : isOfAge(birthDate, fullAge, shanghaiDay(now));

/** Has a minor's approved binding looked at again on the 18th birthday. */
export async function awaitComingOfAge(
  context: CommunityContext,
  bindingId: string,
  birthDate: string,
): Promise<void> {
  const year = Number(birthDate.slice(0, 4)) + fullAge;
  // Born on 29 February: of age on 1 March where the year has no such day (`Date` rolls over).
  const birthday = startOfShanghaiDay(`${year}${birthDate.slice(4).replace('-02-29', '-03-01')}`);
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
      and roll_person.birth_date <= (${shanghaiDay(now)}::date - interval '18 years')`.execute(
    transaction,
  );
};
