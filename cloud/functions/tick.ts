import { workOffDue } from '@/cloud/work-off-due';
import { makeFunctionServices } from './function-services';

let services: ReturnType<typeof makeFunctionServices> | undefined;

/** Works off what is due; WeChat's timer calls it every minute (`config.json`). */
export async function main(): Promise<{ done: number }> {
  services ??= makeFunctionServices(process.env);
  return { done: await workOffDue(services, new Date()) };
}
