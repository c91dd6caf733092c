import { router } from '@/cloud/platform/operation';
import { clausesOperations } from './clauses/operations';
import { textOperations } from './text/operations';

/** Each part adds its operations. */
export const conventionsRouter = router({
  ...textOperations,
  ...clausesOperations,
});
