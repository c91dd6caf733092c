import { staffRoles } from '@/shared/roles';
import type { ActivityDraft } from '@/shared/volunteering/activities/activity-rules';
import type { Photo } from '@/src/platform/photos';
import { newRequestId } from '@/src/platform/request-id';
import type { ActivityForm, ActivityInput, OrganiserChoices } from '../../desk-types';

/** What is typed, also half of it. */
export type ActivityFormState = Omit<ActivityInput, 'photoIds'> & { photos: Photo[] };

export const emptyForm = (choices: OrganiserChoices): ActivityFormState => ({
  activityId: newRequestId(),
  revision: 0,
  organiser: organisersOf(choices)[0]?.organiser ?? { kind: 'body', role: 'administrator' },
  title: '',
  kind: 'neighbourly',
  ownKindId: null,
  place: '',
  buildingId: null,
  description: '',
  contact: '',
  risks: '',
  isRisky: false,
  isRescue: false,
  insurance: 'none',
  insuranceNote: '',
  leastAge: 18,
  mostAge: null,
  neededSkills: [],
  cancelHours: 24,
  checkInPlace: null,
  photos: [],
});

export const formOf = (
  activityId: string,
  { state: _, returnReason: __, photoIds: ___, ...saved }: ActivityForm,
): ActivityFormState => ({ activityId, ...saved });

export const inputOf = ({ photos, ...form }: ActivityFormState): ActivityInput => ({
  ...form,
  title: form.title.trim(),
  place: form.place.trim(),
  description: form.description.trim(),
  contact: form.contact.trim(),
  risks: form.risks.trim(),
  insuranceNote: form.insuranceNote.trim(),
  photoIds: photos.map(({ fileId }) => fileId),
});

/** As the rules judge it. */
export const draftOf = (form: ActivityFormState): ActivityDraft => inputOf(form);

type Organiser = ActivityFormState['organiser'];

/** A name for each of the caller's bodies and teams, to choose from. */
export const organisersOf = ({ bodies, teams }: Pick<OrganiserChoices, 'bodies' | 'teams'>) => [
  ...bodies.map((role) => ({
    ...{ key: role as string, name: staffRoles[role] as string },
    organiser: { kind: 'body', role } as Organiser,
  })),
  ...teams.map(({ id, name }) => ({
    ...{ key: id, name },
    organiser: { kind: 'team', teamId: id } as Organiser,
  })),
];

export const keyOf = (organiser: Organiser): string =>
  organiser.kind === 'body' ? organiser.role : organiser.teamId;
