import { addService } from './add-service';
import { changeRules } from './change-rules';
import { confirmCorrection } from './confirm-correction';
import { correctMinutes } from './correct-minutes';
import { declineCorrection } from './decline-correction';
import { entryMinutes } from './entry-minutes';
import { listCorrections } from './list-corrections';
import { ownEntries } from './own-entries';
import { ownRecord } from './own-record';
import { readRules } from './read-rules';
import { shiftMinutes } from './shift-minutes';
import { withdrawCorrection } from './withdraw-correction';

/** What the ledger of minutes brings to `volunteering.…`. */
export const ledgerOperations = {
  addService,
  changeRules,
  confirmCorrection,
  correctMinutes,
  declineCorrection,
  entryMinutes,
  listCorrections,
  ownEntries,
  ownRecord,
  readRules,
  shiftMinutes,
  withdrawCorrection,
};
