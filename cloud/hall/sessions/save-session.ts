import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { draftProblems } from '@/shared/hall/sessions/session-draft';
import { Refusal } from '@/shared/refusals';
import { replaceAgenda } from './agenda';
import { refuse } from './refuse';
import { sessionContentInput } from './session-input';
import { changeSession, lockSession } from './session-row';

/**
 * Keeps the draft of a session under an id the phone made; all who hold sessions see it and may go on
 * with it. `revision` is the one the form was read at, 0 for a new session.
 *
 * @throws Refusal what `draftProblems` finds, wordsNotAllowed, agendaTopicUnknown
 * @throws Refusal sessionNotDraft once it was announced; sessionChangedMeanwhile when somebody else
 *   saved in between
 */
export const saveSession = operation('hall.holdSession')
  .input(sessionContentInput.extend({ id: z.uuid(), revision: z.number().int().min(0) }))
  .output(z.object({ revision: z.number() }))
  .mutation(async ({ ctx, input: { id, revision, agenda, ...content } }) => {
    refuse(draftProblems({ ...content, agenda }));
    refuseForbiddenWords(wordsOf(content, agenda));
    const { transaction, communityId, accountId, now } = ctx;
    const times = { startsAt: new Date(content.startsAt), endsAt: new Date(content.endsAt) };
    const begun =
      revision === 0 &&
      (await transaction
        .insertInto('deliberationSession')
        .values({
          ...{ communityId, id, state: 'draft', ...content, ...times },
          ...{ createdBy: accountId, createdAt: now },
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst());
    if (!begun) {
      const session = await lockSession(ctx, id);
      if (session.state !== 'draft') throw new Refusal('sessionNotDraft');
      if (session.revision !== revision) throw new Refusal('sessionChangedMeanwhile');
      await changeSession(ctx, session, { ...content, ...times, revision: revision + 1 });
    }
    await replaceAgenda(ctx, id, agenda);
    await recordDeed(ctx, 'hall.saveSession', id);
    return { revision: begun ? 1 : revision + 1 };
  });

type Content = z.infer<typeof sessionContentInput>;

/** What will be announced in the body's name. */
const wordsOf = (
  { title, introduction, place }: Pick<Content, 'title' | 'introduction' | 'place'>,
  agenda: Content['agenda'],
): string[] => [title, introduction, place, ...agenda.flatMap((item) => [item.title, item.note])];
