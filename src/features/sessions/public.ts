/** What other features may use of sessions. */
export { SessionsRow } from './components/sessions-row';
export { openSession, openSessions } from './session-pages';
