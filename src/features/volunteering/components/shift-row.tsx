import type { ShiftState } from '@/shared/volunteering/shift-states';
import type { SignupState } from '@/shared/volunteering/signup-life-cycle';
import { ListItem } from '@/src/ui/list-item/list-item';
import { type Look, periodText, shiftLook, signupLook } from '../shift-looks';
import { openShift } from '../volunteering-pages';
import { LookTag } from './look-tag';

/** What a row shows of a shift, from whichever operation it comes. */
export type ShownShift = {
  shiftId: string;
  startsAt: string;
  endsAt: string;
  state: ShiftState;
  /** null where it is not told, as for shifts that are over. */
  placesLeft: number | null;
  /** How one's own signup stands. */
  mine: SignupState | null;
  /** Of the activity, where the row stands outside of its page. */
  title?: string;
  place?: string;
  /** For this date. */
  note?: string;
};

type ShiftRowProps = { shift: ShownShift; tags?: Look[]; onPress?: () => void };

/** One shift in a list: when, where, and how it stands. A row of a flush Card. */
export function ShiftRow({ shift, tags = [], onPress }: ShiftRowProps) {
  const { shiftId, startsAt, endsAt, title, place, note, mine } = shift;
  const period = periodText(startsAt, endsAt);
  const notes = [...(title ? [period] : []), ...(place ? [place] : []), ...(note ? [note] : [])];
  const shown = [...(mine ? [signupLook(mine)] : []), ...standing(shift), ...tags];
  return (
    <ListItem
      icon="calendar-clock"
      title={title ?? period}
      note={notes.join('，')}
      tags={shown.map((look) => <LookTag key={look.word} look={look} />)}
      onPress={onPress ?? (() => openShift(shiftId))}
    />
  );
}

/** Who has a place or waits needs no places told; that a shift was cancelled concerns everybody. */
function standing({ state, startsAt, placesLeft, mine }: ShownShift): Look[] {
  const isSettled = mine !== null && state === 'open' && Date.parse(startsAt) > Date.now();
  if (isSettled || (placesLeft === null && state === 'open')) return [];
  return [shiftLook({ state, startsAt, placesLeft: placesLeft ?? 0 })];
}
