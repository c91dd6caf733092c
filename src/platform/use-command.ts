import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { explainFailure } from './call-errors';
import type { CallContext } from './cloud';
import { newRequestId } from './request-id';

type Send<Input, Output> = (input: Input, options: { context: CallContext }) => Promise<Output>;

type CommandOptions<Output> = {
  /** Queries to refetch afterwards; all of them when left out. */
  refetches?: QueryKey[];
  onDone?: (output: Output) => void;
};

/**
 * A mutation the person waits for: `useCommand(cloudClient.hall.cosign.mutate)`. Network failures are
 * repeated with the same request id; pressing again after a failure with the same input reuses it too.
 */
export function useCommand<Input, Output>(
  send: Send<Input, Output>,
  { refetches, onDone }: CommandOptions<Output> = {},
) {
  const queries = useQueryClient();
  const unanswered = useRef<{ requestId: string; fingerprint: string } | null>(null);
  const mutation = useMutation({
    mutationFn: (input: Input) => {
      const fingerprint = JSON.stringify(input) ?? '';
      const requestId =
        unanswered.current?.fingerprint === fingerprint
          ? unanswered.current.requestId
          : newRequestId();
      unanswered.current = { requestId, fingerprint };
      return send(input, { context: { requestId } });
    },
    onSuccess: async (output) => {
      unanswered.current = null;
      onDone?.(output);
      await (refetches
        ? Promise.all(refetches.map((queryKey) => queries.invalidateQueries({ queryKey })))
        : queries.invalidateQueries());
    },
    onError: (error) => {
      if (explainFailure(error).kind !== 'noAnswer') unanswered.current = null;
    },
  });
  return {
    run: (input: Input) => mutation.mutate(input),
    runAndWait: (input: Input) => mutation.mutateAsync(input),
    isRunning: mutation.isPending,
    output: mutation.data ?? null,
    failure: mutation.error ? explainFailure(mutation.error) : null,
    reset: mutation.reset,
  };
}
