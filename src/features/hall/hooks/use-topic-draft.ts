import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { refusalOf } from '@/src/platform/call-errors';
import { cloud } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import type { TopicDraft } from '../hall-types';
import { emptyForm, type TopicForm } from '../topic-form';
import { forgetSubmittedTopic, newestForm, readTopicDraft, readUnfinishedId } from './kept-drafts';

/**
 * The draft to write on: the one asked for, else the one this phone has not finished, else a new
 * one. `form` is null until the server was asked for its copy; without a network the phone's own
 * copy will do.
 */
export function useTopicDraft(draftId: string) {
  const [id] = useState(() => draftId || readUnfinishedId() || newRequestId());
  const [kept] = useState(() => readTopicDraft(id));
  const isNew = draftId === '' && kept === null;
  const query = useQuery({
    ...cloud.hall.topicDraft.queryOptions({ id }),
    enabled: !isNew,
    // What is being typed must not be replaced by a later answer.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const saved = query.data ? formOf(query.data) : null;
  const isAsked =
    query.data !== undefined || query.error !== null || query.fetchStatus === 'paused';
  const form = isNew ? emptyForm : isAsked ? newestForm(kept, saved) : null;
  const isSubmitted = refusalOf(query.error)?.code === 'topicNotDraft';
  useEffect(() => {
    if (isSubmitted) forgetSubmittedTopic(id);
  }, [id, isSubmitted]);
  return { id, form, query, isContinued: draftId === '' && kept !== null, isSubmitted };
}

const formOf = ({ id: _id, updatedAt: _at, neighbour, ...content }: TopicDraft): TopicForm => ({
  ...content,
  // Taken back from review: whether they still agree has to be asked again.
  neighbour: neighbour && { ...neighbour, consented: false },
});
