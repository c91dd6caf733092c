import { router } from '@/cloud/platform/operation';
import { clausesOperations } from './clauses/operations';
import { textOperations } from './text/operations';
import { warningsOperations } from './warnings/operations';

/** Each part adds its operations. */
export const conventionsRouter = router({
  ...textOperations,
  ...clausesOperations,
  ...warningsOperations,
});
