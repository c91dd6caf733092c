import { managingBodies } from '@/shared/hall/promises/promise-bodies';
import type { StaffRole } from '@/shared/roles';
import type { PromiseRow } from './promise-row';

/** Who is told what is owed: the responsible body; for one outside, those who manage topics. */
export const rolesThatAnswer = ({ bodyRole }: Pick<PromiseRow, 'bodyRole'>): StaffRole[] =>
  bodyRole === null ? [...managingBodies] : [bodyRole];
