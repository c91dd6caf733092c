/** What other parts of the backend may use of conventions. */
export type { ConventionContext } from './convention-context';
