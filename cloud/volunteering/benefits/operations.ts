import { cancelClaim } from './cancel-claim';
import { claimBenefit } from './claim-benefit';
import { claimByCode, handOverBenefit } from './hand-over-benefit';
import { benefitsDesk, listBenefits } from './list-benefits';
import { listClaims, ownClaims } from './list-claims';
import { saveBenefit } from './save-benefit';

/** What benefits for points bring to `volunteering.…`. */
export const benefitsOperations = {
  benefitsDesk,
  cancelClaim,
  claimBenefit,
  claimByCode,
  handOverBenefit,
  listBenefits,
  listClaims,
  ownClaims,
  saveBenefit,
};
