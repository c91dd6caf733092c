import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { useCommand } from '@/src/platform/use-command';
import { contentOf, isBlank, type TopicForm } from '../topic-form';
import { keepTopicDraft } from './kept-drafts';

/** Long enough not to save every word, short enough to lose no more than a sentence on a second phone. */
const pause = 2_000;

/**
 * Brings a draft to the server a moment after the typing stops, and once more when the page is left.
 * The phone has it already (`keepTopicDraft`); this is for the next phone. `form` is what is not
 * saved yet, null when there is nothing to save.
 */
export function useAutosave(
  id: string,
  form: TopicForm | null,
  onSaved: (form: TopicForm) => void,
) {
  const queries = useQueryClient();
  const save = useCommand(cloudClient.hall.saveTopicDraft.mutate, { refetches: [] });
  const { runAndWait, isRunning } = save;
  const latest = useRef({ form, runAndWait, onSaved });
  latest.current = { form, runAndWait, onSaved };

  useEffect(() => {
    if (form === null || isBlank(form) || isRunning) return;
    const timer = setTimeout(() => {
      const { runAndWait: send, onSaved: saved } = latest.current;
      send({ id, ...contentOf(form) }).then(
        () => saved(form),
        () => undefined, // The phone keeps it; the next change, or leaving, tries again.
      );
    }, pause);
    return () => clearTimeout(timer);
  }, [id, form, isRunning]);

  useEffect(
    () => () => {
      const unsaved = latest.current.form;
      const saved =
        unsaved === null || isBlank(unsaved)
          ? Promise.resolve()
          : cloudClient.hall.saveTopicDraft
              .mutate({ id, ...contentOf(unsaved) }, { context: { requestId: newRequestId() } })
              .then(() => keepTopicDraft(id, { form: unsaved, isSaved: true }));
      void saved
        .catch(() => undefined)
        .then(() => queries.invalidateQueries({ queryKey: cloud.hall.myTopics.pathKey() }));
    },
    [id, queries],
  );
  return { isSaving: isRunning, failure: save.failure };
}
