import { forgetPending, readPending } from '@/src/platform/pending-submission';
import { forgetStored, readStored, writeStored } from '@/src/platform/storage';
import { emptyForm, type TopicForm } from '../topic-form';

/** A draft as this phone has it. `isSaved`: the server has the same. */
export type KeptDraft = { form: TopicForm; isSaved: boolean };

const place = (id: string): string => `draft:topic:${id}`;
const unfinished = 'draft:topic-unfinished';

export function readTopicDraft(id: string): KeptDraft | null {
  const kept = readStored<KeptDraft>(place(id));
  // An older version of the app asked for less.
  return kept && { ...kept, form: { ...emptyForm, ...kept.form } };
}

export function keepTopicDraft(id: string, draft: KeptDraft): void {
  writeStored(place(id), draft);
  writeStored(unfinished, id);
}

export function forgetTopicDraft(id: string): void {
  forgetStored(place(id));
  if (readUnfinishedId() === id) forgetStored(unfinished);
}

/** The draft this phone worked on last: whoever comes back goes on with it. */
export const readUnfinishedId = (): string | null => readStored<string>(unfinished);
/** The next one to be written is a new one; the draft itself stays. */
export const leaveUnfinished = (): void => forgetStored(unfinished);

export const submissionKey = (id: string): string => `topic:${id}`;

/** A topic that was handed in on this phone and has not been answered. */
export function readUnsentTopicId(): string | null {
  const id = readUnfinishedId();
  return id !== null && readPending(submissionKey(id)) !== null ? id : null;
}

/** The topic was received after all, although its answer was lost. */
export function forgetSubmittedTopic(id: string): void {
  forgetPending(submissionKey(id));
  forgetTopicDraft(id);
}

/**
 * Which words to go on with when both phone and server have a draft: what was typed here and never
 * arrived goes first, otherwise the server's, which another phone may have changed. For which neighbour it
 * is, only this phone knows before it is handed in. Addresses of photos are the server's, because those of
 * this phone may not outlive the app.
 */
export function newestForm(kept: KeptDraft | null, saved: TopicForm | null): TopicForm | null {
  if (kept === null || saved === null) return saved ?? kept?.form ?? null;
  if (kept.isSaved) return { ...saved, neighbour: kept.form.neighbour ?? saved.neighbour };
  const savedPhoto = new Map(saved.photos.map((photo) => [photo.fileId, photo]));
  const photos = kept.form.photos.map((photo) => savedPhoto.get(photo.fileId) ?? photo);
  return { ...kept.form, photos };
}
