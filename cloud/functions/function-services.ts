import { dueWork } from '@/cloud/due-work';
import type { AnswerServices } from '@/cloud/platform/answer-calls';
import { CloudFileStore } from '@/cloud/platform/cloud-file-store';
import { openDatabase } from '@/cloud/platform/database';
import { makeLogSigner } from '@/cloud/platform/log-signer';
import { makeLogger } from '@/cloud/platform/logger';
import { wechatApi } from '@/cloud/platform/wechat-api';
import { appRouter } from '@/cloud/router';
import { contentCheckOf, type DueWorkServices, messageSender } from '@/cloud/work-off-due';

/** Connections of all instances add up at the database: two for each are enough for one call at a time. */
const poolSize = 2;

/** Made once an instance and kept for its warm calls. DATABASE_URL, LOG_SIGNING_KEYS and CLOUD_ENVIRONMENT are set in the console. */
export function makeFunctionServices(
  environment: NodeJS.ProcessEnv,
): AnswerServices & DueWorkServices {
  const connectionString = environment.DATABASE_URL;
  if (!connectionString) throw new Error('DATABASE_URL is not set for this cloud function');
  const signingKeys = environment.LOG_SIGNING_KEYS;
  if (!signingKeys) throw new Error('LOG_SIGNING_KEYS is not set for this cloud function');
  const logger = makeLogger();
  const database = openDatabase({
    connectionString,
    poolSize,
    onIdleError: (error) => logger.warn({ message: error.message }, 'database connection lost'),
  });
  const files = new CloudFileStore(
    environment.CLOUD_ENVIRONMENT ?? environment.TCB_ENV ?? '',
    environment.PUBLIC_ADDRESS || null,
    wechatApi(environment),
  );
  return {
    router: appRouter,
    database,
    files,
    logger,
    clock: () => new Date(),
    signer: makeLogSigner(signingKeys),
    dueWork,
    sender: messageSender(environment),
    contentCheck: contentCheckOf(environment),
  };
}
