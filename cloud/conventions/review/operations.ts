import { answerRemark } from './answer-remark';
import { giveReviewOutcome } from './give-review-outcome';
import { makeReviewLink } from './make-review-link';
import { openReview } from './open-review';
import { removeRemark } from './remove-remark';
import { reviewDesk } from './review-desk';
import { reviewRecord } from './review-record';
import { revokeReviewLink } from './revoke-review-link';
import { saveRemark } from './save-remark';
import { submitForReview } from './submit-for-review';

/** What the router of conventions takes from reviewing. */
export const reviewOperations = {
  answerRemark,
  giveReviewOutcome,
  makeReviewLink,
  openReview,
  removeRemark,
  reviewDesk,
  reviewRecord,
  revokeReviewLink,
  saveRemark,
  submitForReview,
};
