import { refuseForbiddenWords, refuseUnscreenedWords } from '@/cloud/moderation/public';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Activity } from './who-leads';

interface ShiftWords {
  note?: string | undefined;
  posts?: readonly { name: string }[] | undefined;
}

/**
 * Looks at what stands beside a shift: nobody reviews it after the activity was published, so a
 * team's words are judged as residents' words are.
 *
 * @throws Refusal wordsNotAllowed, ownWordsNotAllowed
 */
export async function refuseShiftWords(
  ctx: MemberContext,
  { teamId }: Pick<Activity, 'teamId'>,
  { note = '', posts = [] }: ShiftWords,
): Promise<void> {
  const words = [note, ...posts.map(({ name }) => name)].filter((text) => text !== '');
  if (teamId === null) refuseForbiddenWords(words);
  else await refuseUnscreenedWords(ctx, words);
}
