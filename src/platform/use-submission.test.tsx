import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { CallFailure, NoAnswer } from './call-errors';
import { keepPending, readPending } from './pending-submission';
import { abandonAllSubmissions } from './submission-runner';
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

const queries = new QueryClient();
const wrapper = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={queries}>{children}</QueryClientProvider>
);

function open(server: ReturnType<typeof aServer>, onReceived?: (output: string) => void) {
  const options = { key: 'ballot:p1', send: server.send, ...(onReceived ? { onReceived } : {}) };
  return renderHook(() => useSubmission<string, string>(options), { wrapper });
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  abandonAllSubmissions();
  jest.useRealTimers();
});

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

it('goes on after its page was left, and the next visit sees what became of it', async () => {
  const server = aServer(new NoAnswer('timeout'), 'receipt');
  const first = open(server);
  act(() => first.result.current.submit('approve'));
  await waitFor(() => expect(first.result.current.status).toBe('notReceivedYet'));
  first.unmount();
  await act(() => jest.advanceTimersByTimeAsync(1_000));
  expect(server.sent).toHaveLength(2);
  expect(open(aServer()).result.current.status).toBe('received');
});

it('what a killed app left behind is sent again, as the same request in the same community', async () => {
  keepPending('ballot:p1', { requestId: 'r-1', communityId: 'c-1', input: 'approve' });
  const server = aServer('receipt');
  const { result } = open(server);
  expect(result.current).toMatchObject({ status: 'sending', input: 'approve' });
  await waitFor(() => expect(result.current.status).toBe('received'));
  expect(server.send).toHaveBeenCalledWith('approve', {
    context: { requestId: 'r-1', communityId: 'c-1' },
  });
  expect(server.sent).toHaveLength(1);
});

it('a network that comes back is used at once', async () => {
  const server = aServer(new NoAnswer('offline'), new NoAnswer('offline'), 'receipt');
  const { result } = open(server);
  act(() => result.current.submit('approve'));
  await act(() => jest.advanceTimersByTimeAsync(1_000));
  expect(server.sent).toHaveLength(2);
  act(() => onlineManager.setOnline(false));
  act(() => onlineManager.setOnline(true));
  await waitFor(() => expect(result.current.status).toBe('received'));
});

it('someone else logging in sends nothing that the last person left', async () => {
  const server = aServer(new NoAnswer('timeout'), 'receipt');
  const { result } = open(server);
  act(() => result.current.submit('approve'));
  await waitFor(() => expect(result.current.status).toBe('notReceivedYet'));
  act(() => abandonAllSubmissions());
  await jest.advanceTimersByTimeAsync(60_000);
  expect(server.sent).toHaveLength(1);
  expect(readPending('ballot:p1')).toBeNull();
});

it('an answered submission does not greet the next visit', async () => {
  const first = open(aServer('receipt'));
  act(() => first.result.current.submit('approve'));
  await waitFor(() => expect(first.result.current.status).toBe('received'));
  first.unmount();
  expect(open(aServer()).result.current.status).toBe('idle');
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

it('while one is unanswered no second one is made', async () => {
  const server = aServer(new NoAnswer('timeout'), 'receipt');
  const { result } = open(server);
  act(() => result.current.submit('approve'));
  await waitFor(() => expect(result.current.status).toBe('notReceivedYet'));
  act(() => result.current.submit('reject'));
  await waitFor(() => expect(result.current.status).toBe('received'));
  expect(server.sent.map(({ input }) => input)).toEqual(['approve', 'approve']);
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
