import { judgeWords } from '@/shared/moderation/judge-words';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import { Refusal } from '@/shared/refusals';

/**
 * For words a body publishes in its own name (answers, minutes, plans): it can be asked to write
 * better, so nothing waits. The product's own list only.
 *
 * @throws Refusal wordsNotAllowed
 */
export function refuseForbiddenWords(texts: readonly string[]): void {
  for (const text of texts) {
    const suspicion = judgeWords(text);
    if (suspicion) {
      throw new Refusal('wordsNotAllowed', { suspicion: moderationReasons[suspicion] });
    }
  }
}
