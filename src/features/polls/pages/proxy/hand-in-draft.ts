import type { Answer } from '@/shared/polls/methods/ballot-item';
import type { Photo } from '@/src/platform/photos';

/** An authorisation as the proxy types it in; kept on the phone until it was received. */
export type HandInDraft = {
  by: 'number' | 'room';
  paperNumber: string;
  buildingId: string | null;
  entranceId: string | null;
  unitId: string | null;
  name: string;
  matter: string;
  from: string | null;
  until: string | null;
  given: Record<string, Answer | null>;
  photos: Photo[];
};

export const emptyHandIn: HandInDraft = {
  by: 'number',
  paperNumber: '',
  buildingId: null,
  entranceId: null,
  unitId: null,
  name: '',
  matter: '本次表决的全部事项',
  from: null,
  until: null,
  given: {},
  photos: [],
};

/** What is still missing, in words; null when nothing is. */
export function whyNotHandedIn(draft: HandInDraft, isAnswered: boolean): string | null {
  const { by, paperNumber, unitId, name, matter, from, until, photos } = draft;
  if (by === 'number' ? paperNumber.trim() === '' : unitId === null)
    return by === 'number' ? '请输入票号' : '请选委托人的房号';
  if (name.trim() === '') return '请填写委托人的姓名';
  if (matter.trim() === '' || !from || !until) return '请填写委托事项和期限';
  if (!isAnswered) return '还有没有选的事项';
  return photos.length > 0 ? null : '请拍下委托书';
}
