import { z } from 'zod';

/** What every scan says of itself. */
export const askedScan = z.object({
  id: z.uuid(),
  shiftId: z.uuid(),
  event: z.enum(['arrive', 'leave']),
  /** The revision of the activity's risks the caller has read and accepted; null: none. */
  acceptedRisks: z.int().positive().nullable(),
});

export const scanAnswer = z.object({
  outcome: z.enum(['arrived', 'alreadyThere', 'left', 'alreadyLeft', 'kept', 'risksToAccept']),
  toConfirm: z.boolean(),
  at: z.string(),
});
