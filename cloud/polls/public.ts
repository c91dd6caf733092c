/** What other parts of the backend may use of polls. */
export { advancePoll } from './advance-poll';
