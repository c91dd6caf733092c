/** What other parts of the backend may use of moderation. */
export { hiddenReasons } from './hidden-reasons';
export type { ModerationContext } from './moderation-context';
export { refuseForbiddenWords } from './refuse-forbidden-words';
export { refuseUnscreenedWords } from './refuse-unscreened-words';
export { screenWords, type WrittenContent } from './screen-words';
export { shownPhotos } from './shown-photos';
export { takeBackWords } from './take-back-words';
