import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '@/src/platform/use-command';
import { useLivingText } from './living-text';

type Edit = Parameters<ReturnType<typeof useLivingText>['edit']>[0]['edit'];

/** Edits of a working copy. After a refusal the newest copy is fetched; what was typed stays with the form. */
export function useTextEdit(revision: number) {
  const queries = useQueryClient();
  const { edit: send, keys } = useLivingText();
  const command = useCommand(send, { refetches: [...keys.desk] });
  return {
    isRunning: command.isRunning,
    failure: command.failure,
    reset: command.reset,
    /** Answers whether it was kept; why not stands in `failure`. */
    apply: async (edit: Edit): Promise<boolean> => {
      try {
        await command.runAndWait({ revision, edit });
        return true;
      } catch {
        await queries.invalidateQueries({ queryKey: keys.desk[0] });
        return false;
      }
    },
  };
}

export type TextEditing = ReturnType<typeof useTextEdit>;
