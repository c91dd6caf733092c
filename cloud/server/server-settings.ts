import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DemoExtent } from '@/cloud/demo/public';
import { newSigningKey } from '@/cloud/platform/log-signer';
import type { WechatLoginOptions } from './wechat-login';

export interface ServerSettings {
  port: number;
  host: string;
  /** Absolute: embedded database, photos and the session secret. */
  dataFolder: string;
  /** null: the embedded database. */
  databaseUrl: string | null;
  poolSize: number;
  appFolder: string;
  verifierFolder: string;
  sessionSecret: string;
  /** As `makeLogSigner` reads them. */
  signingKeys: string;
  developmentLogin: boolean;
  /** null: none. */
  demo: DemoExtent | null;
  wechatLogin: WechatLoginOptions | null;
  wechatEventToken: string | null;
  callsPerMinute: number;
  logLevel: string;
}

/** A setting that cannot be used, with one sentence for the person at the terminal. */
export class SettingsInvalid extends Error {}

/**
 * Reads the environment. Development login is on by default on one's own machine only: with
 * NODE_ENV=production it is off, and asking for it is refused.
 */
export async function readServerSettings(
  environment: Record<string, string | undefined>,
): Promise<ServerSettings> {
  const production = environment.NODE_ENV === 'production';
  if (production && environment.DEVELOPMENT_LOGIN === 'on') {
    throw new SettingsInvalid(
      '正式环境（NODE_ENV=production）不允许开发登录。请去掉 DEVELOPMENT_LOGIN=on。',
    );
  }
  const developmentLogin = !production && environment.DEVELOPMENT_LOGIN !== 'off';
  const dataFolder = resolve(environment.DATA_FOLDER ?? '.data');
  return {
    port: portOf(environment.PORT ?? '3000'),
    host: environment.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    dataFolder,
    databaseUrl: environment.DATABASE_URL ?? null,
    poolSize: Number(environment.DATABASE_POOL ?? 10),
    appFolder: environment.APP_FOLDER ?? 'dist-h5',
    verifierFolder: environment.VERIFIER_FOLDER ?? 'dist-verifier',
    sessionSecret: production
      ? requiredSecret(environment.SESSION_SECRET)
      : await ownSecret(dataFolder, 'session-secret', randomSecret),
    signingKeys: production
      ? requiredSigningKeys(environment.LOG_SIGNING_KEYS)
      : (environment.LOG_SIGNING_KEYS ??
        (await ownSecret(dataFolder, 'log-signing-key', newSigningKey))),
    developmentLogin,
    demo: developmentLogin ? demoExtent(environment.DEMO ?? 'lived') : null,
    wechatLogin:
      environment.WECHAT_APP_ID && environment.WECHAT_APP_SECRET
        ? {
            appId: environment.WECHAT_APP_ID,
            appSecret: environment.WECHAT_APP_SECRET,
            apiAddress: environment.WECHAT_API_ADDRESS ?? 'https://api.weixin.qq.com',
          }
        : null,
    wechatEventToken: environment.WECHAT_EVENT_TOKEN || null,
    callsPerMinute: Number(environment.CALLS_PER_MINUTE ?? (production ? 300 : 100_000)),
    logLevel: environment.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingsInvalid(`PORT=${text} 不是有效的端口号。`);
  return port;
}

function demoExtent(text: string): DemoExtent | null {
  if (text === 'off') return null;
  if (text === 'founded' || text === 'lived') return text;
  throw new SettingsInvalid(
    `DEMO=${text} 不认识。可以是 lived（完整）、founded（空社区）或 off（不要）。`,
  );
}

function requiredSecret(secret: string | undefined): string {
  if (!secret || secret.length < 32)
    throw new SettingsInvalid('正式环境必须设置 SESSION_SECRET（至少 32 个字符的随机串）。');
  return secret;
}

function requiredSigningKeys(keys: string | undefined): string {
  if (!keys)
    throw new SettingsInvalid(
      '正式环境必须设置 LOG_SIGNING_KEYS（给表决票账本签名的私钥）。生成方法见 docs/deployment.md。',
    );
  return keys;
}

const randomSecret = () => randomBytes(32).toString('base64url');

/** On one's own machine a secret is drawn once and kept beside the data. */
async function ownSecret(dataFolder: string, name: string, draw: () => string): Promise<string> {
  const file = join(dataFolder, name);
  try {
    await mkdir(dataFolder, { recursive: true });
    await writeFile(file, draw(), { flag: 'wx', mode: 0o600 }).catch(ignoreIfThere);
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new SettingsInvalid(
      `数据文件夹 ${dataFolder} 不能写入（${code}）。请检查权限，或用 DATA_FOLDER 指定另一个文件夹。`,
    );
  }
}

const ignoreIfThere = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EEXIST') throw error;
};
