import { changeMemberList } from './change-member-list';
import { createMemberList } from './create-member-list';
import { fillMemberList } from './fill-member-list';
import { listMemberLists } from './list-member-lists';
import { listMemberPeople } from './list-member-people';
import { listRuleSets } from './list-rule-sets';
import { memberList } from './member-list';
import { renameMemberList } from './rename-member-list';
import { retireMemberList } from './retire-member-list';
import { retireRuleSet } from './retire-rule-set';
import { saveRuleSet } from './save-rule-set';
import { searchRegister } from './search-register';

/** Rule sets of a community's own, and the lists of members of its meetings. */
export const ruleSetOperations = {
  changeMemberList,
  createMemberList,
  fillMemberList,
  listMemberLists,
  listMemberPeople,
  listRuleSets,
  memberList,
  renameMemberList,
  retireMemberList,
  retireRuleSet,
  saveRuleSet,
  searchRegister,
};
