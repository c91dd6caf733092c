import { createGroup } from './create-group';
import { listGroups } from './list-groups';
import { renameGroup } from './rename-group';
import { retireGroup } from './retire-group';

/** Named audiences (常用范围). */
export const groupOperations = { createGroup, listGroups, renameGroup, retireGroup };
