import { openPage } from '@/src/platform/open-page';

const folder = '/features/poll-desk/pages';

/** Rules to vote by: all of them, and one of the community's own to write or change. */
export const openRuleSets = (): void => openPage(`${folder}/rule-sets/index`);
export const openWriteRuleSet = (ruleSetId = ''): void =>
  openPage(`${folder}/write-rule-set/index`, { ruleSetId });
/** Lists of members: all of them, and one. */
export const openMemberLists = (): void => openPage(`${folder}/member-lists/index`);
export const openMemberList = (listId: string): void =>
  openPage(`${folder}/member-list/index`, { listId });
