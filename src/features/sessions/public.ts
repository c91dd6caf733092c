/** What other features may use of sessions. */
export { SessionRow } from './components/session-row';
export { SessionsRow } from './components/sessions-row';
