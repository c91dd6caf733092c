import { endCollecting } from './end-collecting';
import { enterPaperOpinion } from './enter-paper-opinion';
import { giveOpinion } from './give-opinion';
import { listOpinions, ownOpinions } from './list-opinions';
import { listPrompts } from './list-prompts';
import { printOpinionForm } from './print-opinion-form';
import { prolongCollecting } from './prolong-collecting';
import { savePrompts } from './save-prompts';
import { takeBackOpinion } from './take-back-opinion';

/** Operations of collecting opinions. */
export const collectingOperations = {
  endCollecting,
  enterPaperOpinion,
  giveOpinion,
  listOpinions,
  listPrompts,
  ownOpinions,
  printOpinionForm,
  prolongCollecting,
  savePrompts,
  takeBackOpinion,
};
