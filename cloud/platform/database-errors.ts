const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Deadlock or serialization failure (SQLSTATE 40P01, 40001): the same transaction may succeed at once. */
export const isPassing = (error: unknown): boolean => ['40P01', '40001'].includes(codeOf(error));

/**
 * The database cannot be reached or is shutting down (SQLSTATE class 08, 57P01–57P03, 53300, or no
 * connection at all), or somebody held for too long what was asked for (57014, 55P03: a large poll is
 * being counted): nothing was decided, the phone may ask again with the same request id.
 */
export const isUnavailable = (error: unknown): boolean =>
  /^(08|57P0|57014|55P03|53300|ECONN|EPIPE|ETIMEDOUT)/.test(codeOf(error)) ||
  (error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message));
