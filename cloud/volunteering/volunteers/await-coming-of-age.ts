import { doLater } from '@/cloud/platform/outbox';
import { dayOfFullAge } from '@/shared/full-age';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import type { VolunteeringContext } from '../volunteering-context';

/** Has a minor counted as an adult from the 18th birthday on. */
export const awaitComingOfAge = (
  ctx: VolunteeringContext,
  volunteerId: string,
  birthDate: string,
): Promise<void> =>
  doLater(
    ctx,
    'volunteering.comeOfAge',
    { volunteerId },
    startOfShanghaiDay(dayOfFullAge(birthDate)),
  );
