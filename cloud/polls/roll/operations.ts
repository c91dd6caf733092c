import { answerRollObjection } from './answer-roll-objection';
import { correctRoll } from './correct-roll';
import { listRollBuildings } from './list-roll-buildings';
import { listRollChanges } from './list-roll-changes';
import { listRollObjections } from './list-roll-objections';
import { listRollRows } from './list-roll-rows';
import { listRollVersions } from './list-roll-versions';
import { objectToRoll } from './object-to-roll';
import { ownRollRows } from './own-roll-rows';
import { previewRollCorrection } from './preview-roll-correction';
import { rollToTend } from './roll-to-tend';

/** The roll of an announced poll: checking one's row, objecting, correcting it before opening. */
export const rollOperations = {
  answerRollObjection,
  correctRoll,
  listRollBuildings,
  listRollChanges,
  listRollObjections,
  listRollRows,
  listRollVersions,
  objectToRoll,
  ownRollRows,
  previewRollCorrection,
  rollToTend,
};
