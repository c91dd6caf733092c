import { citableClauses } from './citable-clauses';
import { clauseDetail } from './clause-detail';
import { explainClause } from './explain-clause';
import { whereCited } from './where-cited';

/** Clauses: what they mean, and where they were cited. */
export const clausesOperations = { citableClauses, clauseDetail, explainClause, whereCited };
