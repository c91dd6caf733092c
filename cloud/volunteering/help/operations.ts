import { agreeHelp, callStaffToHelp } from './agree-help';
import { askForHelp } from './ask-for-help';
import { chooseAnotherHelper, giveHelpBack } from './hand-back-help';
import { helpDetail } from './help-detail';
import { helpMeans } from './help-means';
import { helpSummary } from './help-summary';
import { listAskedHelp, listGivenHelp, listHelp } from './list-help';
import { listHelpToSettle } from './list-help-to-settle';
import { rateHelp } from './rate-help';
import { correctHelp, reportHelp } from './report-help';
import { settleHelp } from './settle-help';
import { takeHelp } from './take-help';
import { withdrawHelp } from './withdraw-help';

/** Operations of help among neighbours. */
export const helpOperations = {
  agreeHelp,
  askForHelp,
  callStaffToHelp,
  chooseAnotherHelper,
  correctHelp,
  giveHelpBack,
  helpDetail,
  helpMeans,
  helpSummary,
  listAskedHelp,
  listGivenHelp,
  listHelp,
  listHelpToSettle,
  rateHelp,
  reportHelp,
  settleHelp,
  takeHelp,
  withdrawHelp,
};
