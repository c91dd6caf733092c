import { TRPCClientError } from '@trpc/client';
import { CallFailure, explainFailure, hasNoAnswer, NoAnswer, refusalOf } from './call-errors';

const refused = (code: 'notLoggedIn' | 'consentMissing' | 'notAllowed' | 'inputInvalid') =>
  TRPCClientError.from(
    new CallFailure({ code: 'refused', refusal: { code, details: {}, message: '不行' } }),
  );

it('finds the refusal inside the error that tRPC made of it', () => {
  expect(refusalOf(refused('inputInvalid'))?.code).toBe('inputInvalid');
  expect(refusalOf(new Error('bug'))).toBeNull();
});

it('silence is told apart from an answer', () => {
  expect(hasNoAnswer(TRPCClientError.from(new NoAnswer('timeout')))).toBe(true);
  expect(hasNoAnswer(refused('notAllowed'))).toBe(false);
});

it.each([
  ['notLoggedIn', 'notLoggedIn'],
  ['consentMissing', 'consentMissing'],
  ['notAllowed', 'notAllowed'],
  ['inputInvalid', 'refused'],
] as const)('the refusal %s leads to %s', (code, kind) => {
  expect(explainFailure(refused(code))).toEqual({ kind, message: '不行', logId: null });
});

it('a fault shows its log id and no internals', () => {
  const fault = new CallFailure({ code: 'internal', logId: 'a81f22c0' });
  expect(explainFailure(fault)).toEqual({
    kind: 'fault',
    message: '服务器出了点问题，请稍后再试。',
    logId: 'a81f22c0',
  });
  expect(explainFailure(new TypeError('x is undefined')).message).not.toContain('undefined');
});
