import { acknowledge } from './acknowledge';
import { acknowledgeOnTablet } from './acknowledge-on-tablet';
import { acknowledgementState } from './acknowledgement-state';
import { changesSinceSigned } from './changes-since-signed';
import { conventionsToSign } from './conventions-to-sign';
import { coverage } from './coverage';
import { coverageOfBuilding } from './coverage-of-building';
import { doorToDoorList } from './door-to-door-list';
import { homesToCollect } from './homes-to-collect';
import { listSigned } from './list-signed';
import { noteVisit } from './note-visit';
import { readReceipt } from './read-receipt';
import { revokeAcknowledgement, takeBackCollected } from './revoke-acknowledgement';

export const acknowledgementOperations = {
  acknowledge,
  acknowledgeOnTablet,
  acknowledgementState,
  changesSinceSigned,
  conventionsToSign,
  coverage,
  coverageOfBuilding,
  doorToDoorList,
  homesToCollect,
  listSigned,
  noteVisit,
  readReceipt,
  revokeAcknowledgement,
  takeBackCollected,
};
