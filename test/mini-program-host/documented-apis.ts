import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The names of all functions that WeChat's own type definitions give `wx` (miniprogram-api-typings
 * 3.12.3), so that the host can tell an API it lacks from a name that does not exist.
 */
export const documentedApis = (): string[] =>
  readFileSync(path.join(__dirname, 'documented-apis.txt'), 'utf8').split(/\s+/).filter(Boolean);
