/**
 * The largest register file that is read. 60,000 rows are several times the largest compounds;
 * anything beyond is a mistake or an attack, and is refused before it is decoded.
 */
export const registerFileLimits = { megabytes: 10, rows: 60_000 } as const;
