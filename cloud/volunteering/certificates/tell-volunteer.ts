import { leaveMessages } from '@/cloud/messages/public';
import type { VolunteeringContext } from '../volunteering-context';
import type { Volunteer } from '../volunteers/volunteer-row';

interface News {
  /** The same occasion is told once. */
  occasion: string;
  subjectId: string;
  title: string;
  body: string;
}

/** Tells a volunteer who has an account what became of their certificate. */
export async function tellVolunteer(
  context: VolunteeringContext,
  { accountId }: Pick<Volunteer, 'accountId'>,
  news: News,
): Promise<void> {
  if (accountId === null) return;
  await leaveMessages(context, [
    { ...news, accountId, kind: 'serviceRecord', aboutTime: context.now },
  ]);
}
