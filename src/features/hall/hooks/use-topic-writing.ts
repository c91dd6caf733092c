import { useState } from 'react';
import { type CallContext, cloudClient } from '@/src/platform/cloud';
import { useSubmission } from '@/src/platform/use-submission';
import { showSubmittedTopic } from '../hall-pages';
import { contentOf, type TopicForm } from '../topic-form';
import { forgetTopicDraft, type KeptDraft, keepTopicDraft, submissionKey } from './kept-drafts';
import { useAutosave } from './use-autosave';

/**
 * A topic from its first word to its being received: every change is kept on the phone at once and
 * on the server soon after; handed in, it counts once whatever the network does.
 */
export function useTopicWriting(id: string, initial: TopicForm) {
  const [draft, setDraft] = useState<KeptDraft>({ form: initial, isSaved: true });
  const submission = useSubmission({
    key: submissionKey(id),
    send: handIn,
    onReceived: ({ topicId }) => {
      forgetTopicDraft(id);
      showSubmittedTopic(topicId);
    },
  });
  const isWriting = submission.status === 'idle' || submission.status === 'refused';
  const autosave = useAutosave(id, isWriting && !draft.isSaved ? draft.form : null, (saved) =>
    setDraft((now) => {
      if (now.form !== saved) return now;
      keepTopicDraft(id, { form: saved, isSaved: true });
      return { form: saved, isSaved: true };
    }),
  );
  const change = (changes: Partial<TopicForm>) =>
    setDraft((now) => {
      const changed = { form: { ...now.form, ...changes }, isSaved: false };
      keepTopicDraft(id, changed);
      return changed;
    });
  return {
    form: draft.form,
    isSaved: draft.isSaved,
    change,
    autosave,
    submission,
    isWriting,
    submit: () => submission.submit(handedIn(id, draft.form)),
  };
}

const handedIn = (id: string, form: TopicForm) => ({
  id,
  ...contentOf(form),
  ...(form.neighbour ? { neighbour: form.neighbour } : {}),
});

/** What was handed in says for whom, also when an app that was killed sends it again. */
function handIn(
  { neighbour, ...topic }: ReturnType<typeof handedIn>,
  options: { context: CallContext },
) {
  return neighbour
    ? cloudClient.hall.submitForNeighbour.mutate({ ...topic, neighbour }, options)
    : cloudClient.hall.submitTopic.mutate(topic, options);
}
