import { useQuery } from '@tanstack/react-query';
import { may, type Permission } from '@/shared/permissions';
import { cloud } from '@/src/platform/cloud';

/** Who uses the app, in the chosen community. Every page that asks shares one answer. */
export const useMe = () => useQuery(cloud.community.whoAmI.queryOptions());

/** Whether to offer something that needs the permission; false until the answer is there. */
export function useMay(permission: Permission): boolean {
  const { data } = useMe();
  return data ? may(data.roles, permission) : false;
}
