import { join, resolve } from 'node:path';
import { DemoIncomplete, demoPeople, loadDemoCommunity } from './demo/public';
import { dueWork } from './due-work';
import { TemplatesInvalid } from './messages/public';
import type { AnswerServices } from './platform/answer-calls';
import { openDatabase } from './platform/database';
import { DatabaseUnusable, startEmbeddedDatabase } from './platform/embedded-database';
import { FolderFileStore } from './platform/folder-file-store';
import { makeLogSigner, SigningKeyInvalid } from './platform/log-signer';
import { makeLogger } from './platform/logger';
import { migrate } from './platform/migrate';
import { Sessions } from './platform/session';
import { appRouter } from './router';
import { announceServer } from './server/announce-server';
import { makeHttpServer } from './server/http-server';
import { readServerSettings, SettingsInvalid } from './server/server-settings';
import { contentCheckOf, messageSender, workOffDue as workOff } from './work-off-due';

const tickEverySeconds = 2;

/** Starts everything a self-hosted product needs in one process, in the order it depends on each other. */
async function serve(): Promise<void> {
  const settings = await readServerSettings(process.env);
  const logger = makeLogger(settings.logLevel);
  const embedded =
    settings.databaseUrl === null
      ? await startEmbeddedDatabase(join(settings.dataFolder, 'database'))
      : null;
  const connectionString = embedded?.connectionString ?? settings.databaseUrl ?? '';
  const stopping: (() => Promise<unknown> | unknown)[] = [];
  let isStopping = false;
  const stop = async () => {
    isStopping = true;
    for (const step of stopping.splice(0).reverse()) await step();
    await embedded?.stop();
  };
  try {
    await migrate(connectionString);
    const database = openDatabase({
      connectionString,
      poolSize: settings.poolSize,
      onIdleError: ({ message }) => {
        // The embedded database may be gone before the last connection has said goodbye.
        if (!isStopping) logger.warn({ message }, 'database connection lost');
      },
    });
    stopping.push(() => database.destroy());
    const files = new FolderFileStore(join(settings.dataFolder, 'files'), settings.sessionSecret);
    let clockAheadBy = 0;
    const clock = () => new Date(Date.now() + clockAheadBy);
    const sender = messageSender(process.env);
    const contentCheck = contentCheckOf(process.env);
    const workOffDue = () =>
      workOff({ database, logger, dueWork, sender, contentCheck, files }, clock());
    const services = {
      router: appRouter,
      database,
      files,
      logger,
      clock,
      signer: makeLogSigner(settings.signingKeys),
    } satisfies AnswerServices;
    if (settings.demo !== null) {
      const keepFile = (id: string, bytes: Uint8Array) => files.keep(id, bytes);
      await loadDemoCommunity({ ...services, dueWork, keepFile }, connectionString, settings.demo);
    }

    const server = await makeHttpServer({
      services,
      sessions: new Sessions(settings.sessionSecret),
      appFolder: resolve(settings.appFolder),
      bulletinFolder: join(settings.dataFolder, 'bulletins'),
      verifierFolder: resolve(settings.verifierFolder),
      wechatLogin: settings.wechatLogin,
      wechatEventToken: settings.wechatEventToken,
      developmentLogin: settings.developmentLogin
        ? {
            people: () => (settings.demo === null ? [] : demoPeople()),
            advanceClock: async (minutes) => {
              clockAheadBy += minutes * 60_000;
              await workOffDue();
              return clock();
            },
          }
        : null,
      callsPerMinute: settings.callsPerMinute,
    });
    stopping.push(() => server.close());
    await server.listen({ port: settings.port, host: settings.host });

    const ticking = setInterval(() => {
      workOffDue().catch((error: Error) => logger.error({ message: error.message }, 'tick failed'));
    }, tickEverySeconds * 1000);
    stopping.push(() => clearInterval(ticking));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void stop().then(() => process.exit(0)));
    }
    announceServer(
      settings.port,
      embedded?.dataFolder ?? 'DATABASE_URL',
      settings.demo === null ? [] : demoPeople(),
    );
  } catch (error) {
    await stop();
    throw error;
  }
}

serve().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
});

/** One clear sentence for the person at the terminal; the stack only for what nobody foresaw. */
function sentenceFor(error: NodeJS.ErrnoException): string {
  const foreseen = [
    DatabaseUnusable,
    SettingsInvalid,
    SigningKeyInvalid,
    TemplatesInvalid,
    DemoIncomplete,
  ];
  if (foreseen.some((kind) => error instanceof kind)) return error.message;
  if (error.code === 'EADDRINUSE') {
    return `端口 ${process.env.PORT ?? 3000} 已被别的程序占用。请先关掉它，或用 PORT=3001 npm start 换一个端口。`;
  }
  if (error.code === 'ECONNREFUSED')
    return '连不上 DATABASE_URL 指定的数据库。请检查地址，并确认数据库已经启动。';
  return `启动失败：${error.stack ?? error.message}`;
}
