import { judgeWords } from '@/shared/moderation/judge-words';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import { Refusal } from '@/shared/refusals';

/**
 * Refuses words that tell numbers of people (phone, identity card): nobody has to look at those to know
 * that they shall not stand here. What else is doubtful waits for a moderator.
 *
 * @throws Refusal ownWordsNotAllowed
 */
export function refusePrivateDetails(text: string): void {
  if (judgeWords(text) === 'privacy') {
    throw new Refusal('ownWordsNotAllowed', { suspicion: moderationReasons.privacy });
  }
}
