import Taro from '@tarojs/taro';
import { NoAnswer } from './call-errors';
import type { AnswerEnvelope, Envelope } from './envelope';
import { hostedAddress } from './server-address';
import { readSession } from './session';

/** Half a minute: a slow village network is still waited for, a dead one is reported. */
const patience = 30_000;

/** Sends one envelope over HTTP. Anything but a well-formed reply counts as no answer. */
export async function postEnvelope(envelope: Envelope): Promise<AnswerEnvelope> {
  const session = readSession();
  const response = await Taro.request<AnswerEnvelope>({
    url: `${hostedAddress()}/api`,
    method: 'POST',
    data: envelope,
    timeout: patience,
    header: {
      'content-type': 'application/json',
      ...(session ? { Authorization: `Bearer ${session}` } : {}),
    },
  }).catch((failure: unknown) => {
    throw new NoAnswer(failure instanceof Error ? failure.message : 'request failed');
  });
  if (!isAnswerEnvelope(response.data)) throw new NoAnswer(`status ${response.statusCode}`);
  return response.data;
}

export const isAnswerEnvelope = (reply: unknown): reply is AnswerEnvelope =>
  typeof reply === 'object' && reply !== null && Array.isArray((reply as AnswerEnvelope).answers);
