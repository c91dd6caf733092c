import type { CloudOutputs } from '@/src/platform/cloud';

type Outputs = CloudOutputs['community'];

export type Me = Outputs['whoAmI'];
export type OwnBinding = Outputs['myBindings'][number];
export type Community = Outputs['listCommunities'][number];
export type Building = Outputs['listBuildings'][number];
export type Room = Outputs['listRooms']['items'][number];
export type Application = Outputs['listBindingsToReview']['items'][number];
export type Resident = Outputs['listResidents']['items'][number];
export type RegisterImport = Outputs['listImports']['items'][number];
export type RegisterReport = RegisterImport['report'];
export type Committed = Outputs['commitRegister'];
export type RoleAssignment = Outputs['listRoleAssignments']['assignments'][number];
export type Invitation = Outputs['listRoleAssignments']['invitations'][number];
export type AuditEntry = Outputs['readAuditLog']['items'][number];
export type Settings = Outputs['readSettings'];
