import { judgeWordsOfBody } from '@/shared/moderation/judge-words';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import { Refusal } from '@/shared/refusals';

/**
 * For words a body publishes in its own name (answers, minutes, plans): it can be asked to write
 * better, so nothing waits. The product's own list only; whom to call and where to read on may stand
 * in it.
 *
 * @throws Refusal wordsNotAllowed
 */
export function refuseForbiddenWords(texts: readonly string[]): void {
  for (const text of texts) {
    const suspicion = judgeWordsOfBody(text);
    if (suspicion) {
      throw new Refusal('wordsNotAllowed', { suspicion: moderationReasons[suspicion] });
    }
  }
}
