import type { EntryChannel } from '@/shared/polls/entries/entry-channels';
import type { Answer, Answers } from '@/shared/polls/methods/ballot-item';
import { shanghaiDay } from '@/shared/shanghai-time';
import type { Photo } from '@/src/platform/photos';
import type { EntryDesk, VoterToEnter } from '../../entry-types';

/** What stays the same from one paper of a pile to the next. */
export type EntrySettings = {
  channel: EntryChannel;
  /** When they were handed over; null: just now. */
  statedAt: string | null;
};

/** One ballot as it is typed in. Kept in memory alone: nobody's choices lie about on a phone of the staff's. */
export type EntryForm = {
  voter: VoterToEnter | null;
  personId: string | null;
  given: Readonly<Record<string, Answer | null>>;
  photos: Photo[];
  note: string;
  proxyName: string;
  proxyPersonId: string | null;
  proxyMatter: string;
  proxyFrom: string | null;
  proxyUntil: string | null;
};

export const emptyForm: EntryForm = {
  voter: null,
  personId: null,
  given: {},
  photos: [],
  note: '',
  proxyName: '',
  proxyPersonId: null,
  proxyMatter: '本次表决的全部事项',
  proxyFrom: null,
  proxyUntil: null,
};

const minute = 60_000;

/** Papers after closing were handed over before it: the last minute is the first guess. */
export const firstSettings = (desk: EntryDesk, now: number): EntrySettings => ({
  channel: desk.channels[0] ?? 'paper',
  statedAt:
    now >= Date.parse(desk.closesAt)
      ? new Date(Date.parse(desk.closesAt) - minute).toISOString()
      : null,
});

/** What is still missing before it can be saved, in words; null when nothing is. */
export function whyNotSaved(
  { channel }: EntrySettings,
  form: EntryForm,
  answers: Answers | null,
): string | null {
  const { voter, personId, photos, note } = form;
  if (voter === null) return '先找到这一户';
  if (voter.people.length > 1 && personId === null) return '请选是哪一位';
  if (channel === 'proxy' && (!form.proxyName.trim() || !form.proxyFrom || !form.proxyUntil))
    return '请填写受托人和委托期限';
  if (answers === null) return '还有没有选的事项';
  if (channel === 'telephone') return note.trim() ? null : '请写明谁在什么时候来电';
  return photos.length > 0 ? null : '请拍照留底';
}

/** The call's input, but for what is drawn. */
export const entryInput = (
  { channel, statedAt }: EntrySettings,
  form: EntryForm,
  answers: Answers,
) => ({
  voterId: form.voter?.voterId ?? '',
  channel,
  statedAt,
  personId: form.personId,
  answers,
  photoIds: form.photos.map(({ fileId }) => fileId),
  note: form.note,
  proxy:
    channel === 'proxy'
      ? {
          name: form.proxyName,
          personId: form.proxyPersonId,
          matter: form.proxyMatter,
          from: shanghaiDay(form.proxyFrom ?? ''),
          until: shanghaiDay(form.proxyUntil ?? ''),
        }
      : null,
});
