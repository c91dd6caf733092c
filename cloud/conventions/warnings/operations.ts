import { answerWarning } from './answer-warning';
import { warningsOf } from './warnings-of';

/** Operations of the check of clauses. */
export const warningsOperations = { answerWarning, warningsOf };
