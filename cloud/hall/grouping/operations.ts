import { opinionGroups } from './opinion-groups';

/** Operations on the opinion groups of a topic. */
export const groupingOperations = { opinionGroups };
