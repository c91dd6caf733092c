import type { ActivityRefusal } from '@/shared/volunteering/activities/refusals';
import type { ActivityFormState } from './activity-form-state';

/** What each part of the form gets. */
export type FormPart = {
  form: ActivityFormState;
  change: (changes: Partial<ActivityFormState>) => void;
  errorOf: (...codes: ActivityRefusal['code'][]) => string | undefined;
};
