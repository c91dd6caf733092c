// `npm run import:conversation -- data/polis/vtaiwan-uberx.json`: puts a published conversation into the
// demo community as a topic with its opinion groups. Uses DATABASE_URL, else the embedded database in
// DATA_FOLDER, and loads the demo community first where it is missing.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { importConversation } from '@/cloud/demo/conversation/import-conversation';
import {
  type Conversation,
  ConversationInvalid,
  readConversation,
} from '@/cloud/demo/conversation/read-conversation';
import { demoCommunityId, demoCommunityName } from '@/cloud/demo/demo-people';
import { loadDemoCommunity } from '@/cloud/demo/public';
import { dueWork } from '@/cloud/due-work';
import { openDatabase } from '@/cloud/platform/database';
import { FolderFileStore } from '@/cloud/platform/folder-file-store';
import { makeLogSigner } from '@/cloud/platform/log-signer';
import { makeLogger } from '@/cloud/platform/logger';
import { migrate } from '@/cloud/platform/migrate';
import { appRouter } from '@/cloud/router';
import { readServerSettings, type ServerSettings } from '@/cloud/server/server-settings';
import { openDatabaseAsOwner } from './owner-database';

const usage = '用法：npm run import:conversation -- data/polis/vtaiwan-uberx.json';

async function run(): Promise<void> {
  const file = process.argv[2];
  if (!file) throw new ConversationInvalid(usage);
  const conversation = readConversation(
    await readFile(file, 'utf8').catch((error: Error) => {
      throw new ConversationInvalid(`无法读取文件 ${file}：${error.message}`);
    }),
  );
  const settings = await readServerSettings(process.env);
  if (settings.demo !== 'lived') {
    throw new ConversationInvalid(
      '会话导入演示社区。请不要设置 NODE_ENV=production、DEVELOPMENT_LOGIN=off 或 DEMO，再运行一次。',
    );
  }
  const database = await openDatabaseAsOwner();
  try {
    await migrate(database.connectionString);
    const topicId = await importIntoDemo(database.connectionString, settings, conversation);
    announce(conversation, topicId, settings.port);
  } finally {
    await database.close();
  }
}

async function importIntoDemo(
  connectionString: string,
  settings: ServerSettings,
  conversation: Conversation,
): Promise<string> {
  const owner = new pg.Pool({ connectionString, max: 2 });
  const database = openDatabase({ connectionString, poolSize: 4, onIdleError: () => undefined });
  try {
    const services = {
      router: appRouter,
      database,
      files: new FolderFileStore(join(settings.dataFolder, 'files'), settings.sessionSecret),
      logger: makeLogger(settings.logLevel),
      clock: () => new Date(),
      signer: makeLogSigner(settings.signingKeys),
    };
    await loadDemoCommunity({ ...services, dueWork }, connectionString, 'lived');
    return await importConversation(services, owner, conversation, {
      communityId: demoCommunityId,
      author: 'dev-owner',
      staff: 'dev-committee',
    });
  } finally {
    await database.destroy();
    await owner.end();
  }
}

function announce({ topic, statements, rows }: Conversation, topicId: string, port: number) {
  const hidden = statements.filter(({ isHidden }) => isHidden).length;
  process.stdout.write(
    [
      `已导入演示社区“${demoCommunityName}”（${demoCommunityId}）`,
      `  议题：${topic}（${topicId}）`,
      `  ${rows.length} 位参与者，${statements.length} 条观点，其中 ${hidden} 条已被隐藏`,
      '  观点分布已经算好。用 npm start 启动后，选“夏宇”登录，打开：',
      `  http://localhost:${port}/#/features/hall/pages/opinion-groups/index?topicId=${topicId}`,
      '',
    ].join('\n'),
  );
}

run().catch((error: Error) => {
  process.stderr.write(
    `${error instanceof ConversationInvalid ? error.message : `没有导入成功：${error.message}`}\n`,
  );
  process.exit(1);
});
