import { useQueryClient } from '@tanstack/react-query';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';

type Edit = Parameters<typeof cloudClient.hall.editText.mutate>[0]['edit'];

/** Edits of a working copy. After a refusal the newest copy is fetched; what was typed stays with the form. */
export function useTextEdit(topicId: string, revision: number) {
  const queries = useQueryClient();
  const command = useCommand(cloudClient.hall.editText.mutate, {
    refetches: [cloud.hall.textDesk.pathKey(), cloud.hall.unpublishedChanges.pathKey()],
  });
  return {
    isRunning: command.isRunning,
    failure: command.failure,
    reset: command.reset,
    /** Answers whether it was kept; why not stands in `failure`. */
    apply: async (edit: Edit): Promise<boolean> => {
      try {
        await command.runAndWait({ topicId, revision, edit });
        return true;
      } catch {
        await queries.invalidateQueries({ queryKey: cloud.hall.textDesk.pathKey() });
        return false;
      }
    },
  };
}

export type TextEditing = ReturnType<typeof useTextEdit>;
