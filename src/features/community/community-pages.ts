import { openPage } from '@/src/platform/open-page';

const folder = '/features/community/pages';

/** Addresses of the feature's pages, in one place. */
export const communityPages = {
  login: `${folder}/login/index`,
  privacy: `${folder}/privacy/index`,
  account: `${folder}/account/index`,
  chooseCommunity: `${folder}/choose-community/index`,
  join: `${folder}/join/index`,
  myHomes: `${folder}/my-homes/index`,
  redeemInvitation: `${folder}/redeem-invitation/index`,
  staffDesk: `${folder}/staff-desk/index`,
  reviewBindings: `${folder}/review-bindings/index`,
  residents: `${folder}/residents/index`,
  importRegister: `${folder}/import-register/index`,
  roleAssignments: `${folder}/role-assignments/index`,
  settings: `${folder}/settings/index`,
  auditLog: `${folder}/audit-log/index`,
  messages: `${folder}/messages/index`,
} as const;

export const openCommunityPage = (page: keyof typeof communityPages): void =>
  openPage(communityPages[page]);
