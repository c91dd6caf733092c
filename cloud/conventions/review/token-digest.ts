import { hash } from 'node:crypto';

/** What is kept of a reviewer's token: whoever reads the database cannot open the review. */
export const tokenDigest = (token: string): Buffer => hash('sha256', token, 'buffer');
