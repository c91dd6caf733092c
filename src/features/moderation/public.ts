/** What other features may use of moderation. */
export { HiddenWords } from './components/hidden-words';
export { ModerationMark } from './components/moderation-mark';
export { ReportButton } from './components/report-button';
