import { takeWechatEvent } from '@/cloud/wechat-events';
import { makeFunctionServices } from './function-services';

let services: ReturnType<typeof makeFunctionServices> | undefined;

/**
 * What WeChat says about photos, pushed to this function (console: 云开发 → 设置 → 消息推送). Whoever else
 * calls it would have to know the number under which WeChat was asked.
 */
export async function main(event: unknown): Promise<'success'> {
  services ??= makeFunctionServices(process.env);
  const taken = await takeWechatEvent(services, event);
  if (taken === 'unknownPhoto') throw new Error('not asked about yet: WeChat is to repeat it');
  return 'success';
}
