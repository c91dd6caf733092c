import { forgetStored, readStored, storedKeys, writeStored } from './storage';

/** What was handed in and not yet answered: enough to send it again after the app was killed. */
export type PendingSubmission<Input> = {
  requestId: string;
  communityId: string | null;
  input: Input;
};

const prefix = 'submission:';

export const readPending = <Input>(key: string): PendingSubmission<Input> | null =>
  readStored<PendingSubmission<Input>>(prefix + key);
export const keepPending = <Input>(key: string, pending: PendingSubmission<Input>): boolean =>
  writeStored(prefix + key, pending);
export const forgetPending = (key: string): void => forgetStored(prefix + key);

/** Someone else logging in on this device must not hand in what the last person left behind. */
export function forgetAllPending(): void {
  for (const key of storedKeys(prefix)) forgetStored(key);
}
