import type { StaffRole } from '@/shared/roles';

/** The bodies of a community that deliberate with it; the others keep the system running. */
export const seatBodies = [
  'ownersCommittee',
  'propertyManager',
  'residentsCommittee',
  'villagersCommittee',
  'supervisoryCommittee',
  'gridWorker',
] as const satisfies readonly StaffRole[];

export type SeatBody = (typeof seatBodies)[number];
