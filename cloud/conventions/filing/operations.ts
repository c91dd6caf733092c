import { filingDesk } from './filing-desk';
import { makeFilingPackage } from './make-filing-package';
import { publishEdition } from './publish-edition';
import { recordFiling } from './record-filing';

/** What the router of conventions takes from filing. */
export const filingOperations = {
  filingDesk,
  makeFilingPackage,
  publishEdition,
  recordFiling,
};
