import type { AgendaItemDraft, SessionDraft } from '@/shared/hall/sessions/session-draft';
import type { Invited } from '@/shared/hall/sessions/session-limits';
import { newRequestId } from '@/src/platform/request-id';
import type { SessionDraftData } from '../../session-types';

export interface AgendaItemForm {
  /** Tells the items of a form apart while they are added and taken away. */
  key: string;
  title: string;
  note: string;
  minutes: number;
  topicId: string | null;
}

/** What is typed, also half of it. */
export interface SessionFormState {
  id: string;
  /** Of the draft on the server; 0 before it was saved. */
  revision: number;
  title: string;
  introduction: string;
  place: string;
  /** UTC instants; null while not chosen. */
  startsAt: string | null;
  endsAt: string | null;
  limited: boolean;
  capacity: number;
  invited: Invited;
  agenda: AgendaItemForm[];
}

export const emptyItem = (): AgendaItemForm => ({
  key: newRequestId(),
  ...{ title: '', note: '', minutes: 20, topicId: null },
});

const usualCapacity = 30;

export const emptyForm = (id: string): SessionFormState => ({
  id,
  revision: 0,
  title: '',
  introduction: '',
  place: '',
  startsAt: null,
  endsAt: null,
  limited: false,
  capacity: usualCapacity,
  invited: 'all',
  agenda: [emptyItem()],
});

export const formOf = (saved: SessionDraftData): SessionFormState => ({
  id: saved.id,
  revision: saved.revision,
  title: saved.title,
  introduction: saved.introduction,
  place: saved.place,
  startsAt: saved.startsAt,
  endsAt: saved.endsAt,
  limited: saved.capacity !== null,
  capacity: saved.capacity ?? usualCapacity,
  invited: saved.invited,
  agenda: saved.agenda.map(({ topicTitle: _, ...item }) => ({ ...item, key: newRequestId() })),
});

/** As the rules judge it; an instant that was not chosen is none. */
export const draftOf = (
  form: SessionFormState,
): SessionDraft & { startsAt: string; endsAt: string; agenda: AgendaItemDraft[] } => ({
  title: form.title.trim(),
  introduction: form.introduction.trim(),
  place: form.place.trim(),
  startsAt: form.startsAt ?? '',
  endsAt: form.endsAt ?? '',
  capacity: form.limited ? form.capacity : null,
  invited: form.invited,
  agenda: form.agenda.map(({ title, note, minutes, topicId }) => ({
    ...{ title: title.trim(), note: note.trim(), minutes, topicId },
  })),
});

/** The usual length of a meeting, until somebody chooses another end. */
export const usualEnd = (startsAt: string): string =>
  new Date(Date.parse(startsAt) + 2 * 60 * 60 * 1000).toISOString();
