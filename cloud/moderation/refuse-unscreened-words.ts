import { judgeWords } from '@/shared/moderation/judge-words';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import { Refusal } from '@/shared/refusals';
import type { ModerationContext } from './moderation-context';
import { ownForbiddenWords } from './own-words';

/**
 * For words a resident publishes at once, which cannot wait for a moderator (a reason, a version of
 * their text): judged as everything residents write, the community's own words included. What
 * `screenWords` would keep back is refused.
 *
 * @throws Refusal ownWordsNotAllowed
 */
export async function refuseUnscreenedWords(
  context: ModerationContext,
  texts: readonly string[],
): Promise<void> {
  const own = await ownForbiddenWords(context);
  for (const text of texts) {
    const suspicion = judgeWords(text, own);
    if (suspicion) {
      throw new Refusal('ownWordsNotAllowed', { suspicion: moderationReasons[suspicion] });
    }
  }
}
