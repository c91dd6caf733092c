import { createHash, randomInt } from 'node:crypto';
import { invitationAlphabet, invitationLength } from '@/shared/community/invitation-code';

/** Ten of thirty letters, 49 bits: nobody guesses one within its week. */
export const drawInvitationCode = (): string =>
  Array.from({ length: invitationLength }, () =>
    invitationAlphabet.charAt(randomInt(invitationAlphabet.length)),
  ).join('');

/** What the database keeps of a code; a code is good for its own community only. */
export const invitationDigest = (communityId: string, code: string): string =>
  createHash('sha256').update(`${communityId}\n${code}`).digest('hex');
