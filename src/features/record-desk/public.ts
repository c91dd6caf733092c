/** What other features may use of the desk where the ledger is kept. */
export { LedgerWays } from './components/ledger-ways';
export { openCorrectMinutes } from './record-desk-pages';
