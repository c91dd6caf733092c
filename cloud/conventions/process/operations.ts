import { abandonRevision } from './abandon-revision';
import { beginRevision } from './begin-revision';
import { conventionFront } from './convention-front';
import { conventionSteps } from './convention-steps';
import { foundConvention } from './found-convention';
import { listConventions } from './list-conventions';

/** Operations of founding conventions and going through their steps. */
export const processOperations = {
  abandonRevision,
  beginRevision,
  conventionFront,
  conventionSteps,
  foundConvention,
  listConventions,
};
