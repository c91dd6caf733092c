import type { ActivityKind } from '../activity-kinds';
import { activityLimits as limits } from './activity-limits';
import type { ActivityRefusal } from './refusals';

export interface CheckInPlace {
  latitudeMillionths: number;
  longitudeMillionths: number;
  radiusMetres: number;
}

/** What the form of an activity holds that a rule looks at. */
export interface ActivityDraft {
  title: string;
  kind: ActivityKind;
  ownKindId: string | null;
  place: string;
  description: string;
  contact: string;
  risks: string;
  isRisky: boolean;
  isRescue: boolean;
  insurance: 'none' | 'bought';
  insuranceNote: string;
  leastAge: number;
  mostAge: number | null;
  cancelHours: number;
  checkInPlace: CheckInPlace | null;
  photoIds: readonly string[];
}

const most = { latitude: 90_000_000, longitude: 180_000_000 };

/** What keeps an activity from being kept as a draft, in the order of the form: it needs a name, little else. */
export function draftProblems(draft: ActivityDraft): ActivityRefusal[] {
  const { age, cancelHours, radiusMetres } = limits;
  return found([
    outside(draft.title.length, limits.title) && {
      code: 'activityTitleLength',
      details: limits.title,
    },
    (draft.kind === 'own') !== (draft.ownKindId !== null) && { code: 'activityKindUnknown' },
    draft.place.length > limits.place.max && { code: 'activityPlaceLength', details: limits.place },
    draft.description.length > limits.description.max && {
      code: 'activityDescriptionLength',
      details: limits.description,
    },
    draft.photoIds.length > limits.photos && {
      code: 'activityPhotosTooMany',
      details: { max: limits.photos },
    },
    draft.contact.length > limits.contact.max && {
      code: 'activityContactLength',
      details: limits.contact,
    },
    draft.risks.length > limits.risks.max && { code: 'activityRisksLength', details: limits.risks },
    draft.insuranceNote.length > limits.insuranceNote.max && {
      code: 'insuranceNoteLength',
      details: limits.insuranceNote,
    },
    agesWrong(draft) && { code: 'activityAgesWrong', details: { min: age.min, max: age.max } },
    // Minors take no part in rescue work, with whatever consent.
    draft.isRescue && draft.leastAge < 18 && { code: 'rescueAgeTooLow' },
    !isWholeWithin(draft.cancelHours, cancelHours) && {
      code: 'cancelHoursRange',
      details: cancelHours,
    },
    draft.checkInPlace !== null &&
      placeWrong(draft.checkInPlace) && { code: 'checkInPlaceWrong', details: radiusMetres },
  ]);
}

/**
 * What keeps an activity from being shown to everybody: beside the problems of a draft whatever
 * whoever signs up has to know (Regulations on Voluntary Service §12, §17).
 */
export function activityProblems(draft: ActivityDraft): ActivityRefusal[] {
  return [
    ...draftProblems(draft),
    ...found([
      draft.place.length < limits.place.min && {
        code: 'activityPlaceLength',
        details: limits.place,
      },
      draft.contact.length < limits.contact.min && {
        code: 'activityContactLength',
        details: limits.contact,
      },
      draft.risks.length < limits.risks.min && {
        code: 'activityRisksLength',
        details: limits.risks,
      },
      draft.isRisky && draft.insurance === 'none' && { code: 'riskyNeedsInsurance' },
    ]),
  ];
}

type Terms = Pick<ActivityDraft, 'isRisky' | 'isRescue' | 'insurance' | 'leastAge' | 'photoIds'>;

/** Whether a change undoes what a reviewer approved: more danger, less insurance, younger people, other photos. */
export function loosensTerms(before: Terms, after: Terms): boolean {
  const seen = new Set(before.photoIds);
  return (
    (after.isRisky && !before.isRisky) ||
    (after.isRescue && !before.isRescue) ||
    (after.insurance === 'none' && before.insurance === 'bought') ||
    after.leastAge < before.leastAge ||
    after.photoIds.some((photoId) => !seen.has(photoId))
  );
}

export function reasonProblem(reason: string): ActivityRefusal | null {
  const { min, max } = limits.reason;
  return outside(reason.length, { min, max })
    ? { code: 'activityReasonLength', details: { min, max } }
    : null;
}

function agesWrong({ leastAge, mostAge }: Pick<ActivityDraft, 'leastAge' | 'mostAge'>): boolean {
  const { min, max } = limits.age;
  if (!isWholeWithin(leastAge, { min, max: 100 })) return true;
  return mostAge !== null && (!isWholeWithin(mostAge, { min, max }) || mostAge < leastAge);
}

function placeWrong(place: CheckInPlace): boolean {
  const { latitudeMillionths, longitudeMillionths, radiusMetres } = place;
  return (
    !isWholeWithin(latitudeMillionths, { min: -most.latitude, max: most.latitude }) ||
    !isWholeWithin(longitudeMillionths, { min: -most.longitude, max: most.longitude }) ||
    !isWholeWithin(radiusMetres, limits.radiusMetres)
  );
}

export const isWholeWithin = (value: number, range: { min: number; max: number }): boolean =>
  Number.isInteger(value) && !outside(value, range);

export const outside = (value: number, { min, max }: { min: number; max: number }): boolean =>
  value < min || value > max;

export const found = (problems: readonly (ActivityRefusal | false)[]): ActivityRefusal[] =>
  problems.filter((problem) => problem !== false);
