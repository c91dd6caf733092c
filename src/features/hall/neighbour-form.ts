import {
  type ConsentWay,
  type Neighbour,
  neighbourProblems,
} from '@/shared/hall/raising/neighbour';
import type { RaisingRefusal } from '@/shared/hall/raising/refusals';
import { refusalMessage } from '@/shared/refusals';
import { type CalendarDay, shanghaiDay } from '@/shared/shanghai-time';

/** Whom a topic is raised for, while the helper is still writing it down. */
export type NeighbourForm = {
  name: string;
  buildingId: string | null;
  room: string;
  consentHow: ConsentWay | null;
  consentOn: CalendarDay;
  consented: boolean;
};

export const today = (): CalendarDay => shanghaiDay(new Date());

export const emptyNeighbour = (): NeighbourForm => ({
  name: '',
  buildingId: null,
  room: '',
  consentHow: null,
  consentOn: today(),
  consented: false,
});

export type NeighbourField = 'name' | 'home' | 'consentHow' | 'consentOn' | 'consented';

const fieldOf: Partial<Record<RaisingRefusal['code'], NeighbourField>> = {
  neighbourNameLength: 'name',
  neighbourHomeMissing: 'home',
  consentWayMissing: 'consentHow',
  consentDayOutOfRange: 'consentOn',
  consentOfNeighbourMissing: 'consented',
};

const asNeighbour = (form: NeighbourForm): Neighbour => ({
  ...form,
  buildingId: form.buildingId ?? '',
  consentHow: form.consentHow ?? '',
});

/** What is still wrong, in words beside its field; the server judges by the same rules. */
export function neighbourFormProblems(
  form: NeighbourForm,
): Partial<Record<NeighbourField, string>> {
  const problems: Partial<Record<NeighbourField, string>> = {};
  for (const { code, details } of neighbourProblems(asNeighbour(form), today())) {
    const field = fieldOf[code];
    if (field) problems[field] = refusalMessage(code, details ?? {});
  }
  return problems;
}
