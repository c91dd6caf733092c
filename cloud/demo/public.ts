import type { Database } from '@/cloud/platform/database';
import type { DevelopmentPerson } from '@/cloud/server/development-login';

export async function demoPeople(_database: Database): Promise<DevelopmentPerson[]> {
  return [];
}

export async function loadDemoCommunity(): Promise<void> {}
