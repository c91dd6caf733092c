/** What other features may use of help among neighbours. */
export { HelpRow } from './components/help-row';
