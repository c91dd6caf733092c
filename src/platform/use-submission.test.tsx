import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { CallFailure, NoAnswer } from './call-errors';
import { readPending } from './pending-submission';
import { useSubmission } from './use-submission';

type Sent = { input: string; requestId: string | undefined };

/** A server whose answers a test lays out one after the other. */
function aServer(...answers: (Error | string)[]) {
  const sent: Sent[] = [];
  const send = jest.fn(async (input: string, options: { context: { requestId?: string } }) => {
    sent.push({ input, requestId: options.context.requestId });
    const answer = answers.shift() ?? new NoAnswer('nothing laid out');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { sent, send };
}

const refusal = new CallFailure({
  code: 'refused',
  refusal: { code: 'inputInvalid', details: {}, message: '请检查后再提交。' },
});

function open(server: ReturnType<typeof aServer>, onReceived?: (output: string) => void) {
  const queries = new QueryClient();
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const options = { key: 'ballot:p1', send: server.send, ...(onReceived ? { onReceived } : {}) };
  return renderHook(() => useSubmission<string, string>(options), { wrapper });
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('says that it was received, and forgets what it kept', async () => {
  const onReceived = jest.fn();
  const { result } = open(aServer('receipt'), onReceived);
  act(() => result.current.submit('approve'));
  expect(result.current.status).toBe('sending');
  await waitFor(() => expect(result.current.status).toBe('received'));
  expect(result.current.output).toBe('receipt');
  expect(onReceived).toHaveBeenCalledWith('receipt', 'approve');
  expect(readPending('ballot:p1')).toBeNull();
});

it('is stored before it is sent, so that a killed app loses nothing', async () => {
  const server = aServer('receipt');
  const { result } = open(server);
  server.send.mockImplementationOnce(async () => {
    expect(readPending('ballot:p1')).toMatchObject({ input: 'approve' });
    return 'receipt';
  });
  act(() => result.current.submit('approve'));
  expect(server.send).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(result.current.status).toBe('received'));
});

it('a lost answer is asked for again with the same request id, until it comes', async () => {
  const server = aServer(new NoAnswer('timeout'), new NoAnswer('timeout'), 'receipt');
  const { result } = open(server);
  act(() => result.current.submit('approve'));
  await waitFor(() => expect(result.current.status).toBe('notReceivedYet'));
  expect(result.current.words).toContain('会自动再送');
  await act(() => jest.advanceTimersByTimeAsync(1_000));
  await act(() => jest.advanceTimersByTimeAsync(2_000));
  expect(result.current.status).toBe('received');
  expect(new Set(server.sent.map(({ requestId }) => requestId)).size).toBe(1);
  expect(server.sent).toHaveLength(3);
});

it('what a killed app left behind is sent again with its own request id', async () => {
  const before = aServer(new NoAnswer('killed'));
  const first = open(before);
  act(() => first.result.current.submit('approve'));
  await waitFor(() => expect(first.result.current.status).toBe('notReceivedYet'));
  first.unmount();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(before.sent).toHaveLength(1);

  const after = aServer('receipt');
  const second = open(after);
  expect(second.result.current.input).toBe('approve');
  await waitFor(() => expect(second.result.current.status).toBe('received'));
  expect(after.sent).toEqual(before.sent);
});

it('a refusal ends it, keeps what was entered and is not repeated', async () => {
  const server = aServer(refusal);
  const { result } = open(server);
  act(() => result.current.submit('approve'));
  await waitFor(() => expect(result.current.status).toBe('refused'));
  expect(result.current.words).toBe('请检查后再提交。');
  expect(result.current.input).toBe('approve');
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(server.sent).toHaveLength(1);
  expect(readPending('ballot:p1')).toBeNull();
});

it('a corrected submission is a new one, with a request id of its own', async () => {
  const server = aServer(refusal, 'receipt');
  const { result } = open(server);
  act(() => result.current.submit('approve'));
  await waitFor(() => expect(result.current.status).toBe('refused'));
  act(() => result.current.submit('reject'));
  await waitFor(() => expect(result.current.status).toBe('received'));
  expect(server.sent[0]?.requestId).not.toBe(server.sent[1]?.requestId);
});

it('a second tap while the first is on its way sends nothing more', async () => {
  const server = aServer('receipt');
  const { result } = open(server);
  act(() => {
    result.current.submit('approve');
    result.current.submit('approve');
  });
  await waitFor(() => expect(result.current.status).toBe('received'));
  expect(server.sent).toHaveLength(1);
});
