import Taro from '@tarojs/taro';
import { NoAnswer } from './call-errors';
import type { AnswerEnvelope, Envelope } from './envelope';
import { isAnswerEnvelope, postEnvelope } from './post-envelope';
import { isInCloud } from './server-address';
import { readSession, signInWithWeChat } from './session';

/** Cloud functions are cut off after 20 s by default; a little more covers the way there and back. */
const patience = 25_000;

async function callFunction(envelope: Envelope): Promise<AnswerEnvelope> {
  const timedOut = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new NoAnswer('timeout')), patience);
  });
  const call = Taro.cloud
    .callFunction({ name: 'api', data: envelope })
    .catch((failure: { errMsg?: string }) => {
      throw new NoAnswer(failure.errMsg ?? 'callFunction failed');
    });
  const { result } = await Promise.race([call, timedOut]);
  if (!isAnswerEnvelope(result)) throw new NoAnswer('malformed reply');
  return result;
}

const lostItsSession = (reply: AnswerEnvelope): boolean =>
  reply.answers.some((answer) => 'error' in answer && answer.error.refusal?.code === 'notLoggedIn');

/** On a self-hosted server WeChat's login is silent, so a missing or worn-out session renews itself. */
async function postSignedIn(envelope: Envelope): Promise<AnswerEnvelope> {
  const signIn = () =>
    signInWithWeChat().catch(() => {
      throw new NoAnswer('login failed');
    });
  if (readSession() === null) await signIn();
  const reply = await postEnvelope(envelope);
  if (!lostItsSession(reply)) return reply;
  await signIn();
  return postEnvelope(envelope);
}

export const sendEnvelope = (envelope: Envelope): Promise<AnswerEnvelope> =>
  isInCloud() ? callFunction(envelope) : postSignedIn(envelope);
