import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import type { MemberList } from '../../rule-set-types';

/** Puts one person on the list or takes them off, from the list as it is shown. */
export function useListCommand({ listId, revision }: MemberList) {
  const change = useCommand(cloudClient.polls.changeMemberList.mutate, {
    refetches: [cloud.polls.pathKey()],
  });
  const of = { listId, revision };
  return {
    ...change,
    add: (personId: string) => change.run({ ...of, add: [personId], remove: [] }),
    remove: (personId: string) => change.run({ ...of, add: [], remove: [personId] }),
  };
}
