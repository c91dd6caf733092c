import type { VolunteeringContext } from '../volunteering-context';

export async function communityName({
  transaction,
  communityId,
}: VolunteeringContext): Promise<string> {
  const { name } = await transaction
    .selectFrom('community')
    .select('name')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  return name;
}
