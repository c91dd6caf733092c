/** What other features may use of the notice desk. */
export { openBoardPostings, openDisclosureDesk, openWriteNotice } from './desk-pages';
