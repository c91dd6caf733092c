import { useQuery } from '@tanstack/react-query';
import { may, type Permission } from '@/shared/permissions';
import { cloud } from '@/src/platform/cloud';

/** Whether to offer something that needs the permission; false until the answer is there. */
export function useMay(permission: Permission): boolean {
  const { data } = useQuery(cloud.community.whoAmI.queryOptions());
  return data ? may(data.roles, permission) : false;
}
