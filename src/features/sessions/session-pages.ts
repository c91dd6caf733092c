import { openPage, replacePage } from '@/src/platform/open-page';

const folder = '/features/sessions/pages';

/** Addresses of the feature's pages with their parameters, in one place. */
export const openSessions = (): void => openPage(`${folder}/session-list/index`);
export const openSession = (sessionId: string): void =>
  openPage(`${folder}/session/index`, { sessionId });
/** After checking in or announcing: going back skips the form. */
export const showSession = (sessionId: string): void =>
  replacePage(`${folder}/session/index`, { sessionId });
export const openCheckIn = (sessionId: string): void =>
  openPage(`${folder}/check-in/index`, { sessionId });
export const openWriteSession = (sessionId = ''): void =>
  openPage(`${folder}/write-session/index`, sessionId ? { sessionId } : {});
/** After a draft was saved: the page begins anew from what the server has. */
export const showWriteSession = (sessionId: string): void =>
  replacePage(`${folder}/write-session/index`, { sessionId });
export const openSessionDesk = (sessionId: string): void =>
  openPage(`${folder}/session-desk/index`, { sessionId });
export const openMinutes = (sessionId: string): void =>
  openPage(`${folder}/minutes/index`, { sessionId });
