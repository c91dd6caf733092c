import { router } from '@/cloud/platform/operation';
import { closeAccount } from './account/close-account';
import { exportMyData } from './account/export-my-data';
import { giveConsent } from './account/give-consent';
import { myCommunities } from './account/my-communities';
import { whoAmI } from './account/who-am-i';
import { changeSettings } from './governance/change-settings';
import { countWaiting } from './governance/count-waiting';
import { readAuditLog } from './governance/read-audit-log';
import { readSettings } from './governance/read-settings';
import { applyForBinding } from './joining/apply-for-binding';
import { listBuildings } from './joining/list-buildings';
import { listRooms } from './joining/list-rooms';
import { myBindings } from './joining/my-bindings';
import { withdrawBinding } from './joining/withdraw-binding';
import { listCommunities } from './list-communities';
import { commitRegister } from './register/commit-register';
import { discardRegister } from './register/discard-register';
import { listImports } from './register/list-imports';
import { uploadRegister } from './register/upload-register';
import { approveBinding } from './reviewing/approve-binding';
import { listBindingsToReview } from './reviewing/list-bindings-to-review';
import { listResidents } from './reviewing/list-residents';
import { rejectBinding } from './reviewing/reject-binding';
import { revokeBinding } from './reviewing/revoke-binding';
import { assignRole } from './roles/assign-role';
import { inviteStaff } from './roles/invite-staff';
import { listRoleAssignments } from './roles/list-role-assignments';
import { redeemInvitation } from './roles/redeem-invitation';
import { revokeInvitation } from './roles/revoke-invitation';
import { revokeRole } from './roles/revoke-role';

export const communityRouter = router({
  listCommunities,
  whoAmI,
  giveConsent,
  myCommunities,
  exportMyData,
  closeAccount,

  listBuildings,
  listRooms,
  applyForBinding,
  myBindings,
  withdrawBinding,

  listBindingsToReview,
  approveBinding,
  rejectBinding,
  listResidents,
  revokeBinding,

  uploadRegister,
  commitRegister,
  discardRegister,
  listImports,

  listRoleAssignments,
  assignRole,
  revokeRole,
  inviteStaff,
  revokeInvitation,
  redeemInvitation,

  readSettings,
  changeSettings,
  readAuditLog,
  countWaiting,
});
