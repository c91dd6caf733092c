/** What other features may use of the desk of conventions. */
export { openExplainClause, openTextDesk } from './desk-pages';
