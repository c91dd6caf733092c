/** Clauses: what they mean, and where they were cited. */
export const clausesOperations = {};
