import { type Answer, answerCalls, envelopeSchema } from '@/cloud/platform/answer-calls';
import { makeFunctionServices } from './function-services';
import { wechatIdentity } from './wechat-identity';

let services: ReturnType<typeof makeFunctionServices> | undefined;

/** All operations, as one WeChat cloud function: `wx.cloud.callFunction({ name: 'api', data: envelope })`. */
export async function main(
  event: unknown,
): Promise<{ answers: Answer[] } | { error: { code: string } }> {
  const identity = wechatIdentity(process.env);
  services ??= makeFunctionServices(process.env);
  const envelope = envelopeSchema.safeParse(event);
  if (!envelope.success) return { error: { code: 'envelopeInvalid' } };
  return answerCalls(services, identity, envelope.data);
}
