import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { CallFailure, NoAnswer } from './call-errors';
import type { CallContext } from './cloud';
import { useCommand } from './use-command';

type Options = { context: CallContext };

function open(send: (input: string, options: Options) => Promise<string>) {
  const queries = new QueryClient();
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  return renderHook(() => useCommand(send), { wrapper });
}

const idsOf = (send: jest.Mock<Promise<string>, [string, Options]>) =>
  send.mock.calls.map(([, { context }]) => context.requestId);

it('pressing again after silence reuses the request id, so it counts once', async () => {
  const send = jest
    .fn<Promise<string>, [string, Options]>()
    .mockRejectedValueOnce(new NoAnswer('timeout'))
    .mockResolvedValueOnce('done');
  const { result } = open(send);
  act(() => result.current.run('cosign'));
  await waitFor(() => expect(result.current.failure?.kind).toBe('noAnswer'));
  act(() => result.current.run('cosign'));
  await waitFor(() => expect(result.current.output).toBe('done'));
  const [first, second] = idsOf(send);
  expect(second).toBe(first);
});

it('after an answer, even a refusal, the next press is a new request', async () => {
  const refusal = { code: 'inputInvalid', details: {}, message: '请检查' } as const;
  const send = jest
    .fn<Promise<string>, [string, Options]>()
    .mockRejectedValueOnce(new CallFailure({ code: 'refused', refusal }))
    .mockResolvedValue('done');
  const { result } = open(send);
  act(() => result.current.run('cosign'));
  await waitFor(() => expect(result.current.failure?.message).toBe('请检查'));
  act(() => result.current.run('cosign'));
  await waitFor(() => expect(result.current.output).toBe('done'));
  act(() => result.current.run('cosign'));
  await waitFor(() => expect(send).toHaveBeenCalledTimes(3));
  expect(new Set(idsOf(send)).size).toBe(3);
});
