import { bulletinAddress } from '../bulletin/bulletin-address';
import { ballotLogHead } from './ballot-log-head';
import { ballotReceipts } from './ballot-receipts';
import { castBallot } from './cast-ballot';

export const ledgerOperations = { ballotLogHead, ballotReceipts, bulletinAddress, castBallot };
