import { router } from '@/cloud/platform/operation';
import { acknowledgementOperations } from './acknowledgement/operations';
import { adoptionOperations } from './adoption/operations';
import { clausesOperations } from './clauses/operations';
import { collectingOperations } from './collecting/operations';
import { filingOperations } from './filing/operations';
import { processOperations } from './process/operations';
import { reviewOperations } from './review/operations';
import { textOperations } from './text/operations';
import { warningsOperations } from './warnings/operations';

/** Each part adds its operations. */
export const conventionsRouter = router({
  ...reviewOperations,
  ...filingOperations,
  ...adoptionOperations,
  ...acknowledgementOperations,
  ...textOperations,
  ...clausesOperations,
  ...warningsOperations,
  ...processOperations,
  ...collectingOperations,
});
