/** Bodies and tasks a community hands out. `name` is what a resident reads. */
export const staffRoles = {
  administrator: '社区管理员',
  ownersCommittee: '业主委员会',
  propertyManager: '物业服务中心',
  residentsCommittee: '居民委员会',
  villagersCommittee: '村民委员会',
  supervisoryCommittee: '监督委员会',
  gridWorker: '网格员',
  moderator: '议事厅管理员',
} as const;

export type StaffRole = keyof typeof staffRoles;

/**
 * What a caller is in the chosen community. `resident` has at least one valid house binding;
 * `adult` is a resident of 18 or more (posting and voting ask for it, PIPL art. 31 and rules of
 * the house); `owner` is bound as owner or co-owner.
 */
export type Role = StaffRole | 'resident' | 'adult' | 'owner';

export const isStaffRole = (role: string): role is StaffRole => role in staffRoles;
