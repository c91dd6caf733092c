/** What other features may use of the pages of polls. */
export { AnswerField } from './components/ballot-paper/answer-field';
export { AnswerLines } from './components/ballot-paper/answer-lines';
export { QuestionWords } from './components/ballot-paper/question-words';
export type { ShownItem, ShownOption } from './components/ballot-paper/shown-item';
export { LegalEffectNote } from './components/legal-effect';
export { LegalEffectTag, LegalEffectTagOf } from './components/legal-effect-tag';
export { LookTag } from './components/look-tag';
export { ObjectionCard } from './components/objection-card';
export { PollItems } from './components/poll-items';
export { PollsGate } from './components/polls-gate';
export { RollAltered } from './components/roll/roll-altered';
export { RuleWords } from './components/rule-words';
export { finishedAnswers } from './pages/ballot/paper';
export { choiceLooks, type Look } from './poll-looks';
export { openPoll, openSharedVoters, showPoll } from './poll-pages';
