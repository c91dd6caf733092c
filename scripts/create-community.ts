// `npm run community:create -- --name 锦绣花园 --kind compound`: founds a community and prints the code
// with which its first administrator begins. Uses DATABASE_URL, else the embedded database in DATA_FOLDER.
import { parseArgs } from 'node:util';
import pg from 'pg';
import { foundCommunity } from '@/cloud/community/found-community';
import { migrate } from '@/cloud/platform/migrate';
import type { CommunityKind } from '@/cloud/platform/tables';
import { showInvitationCode } from '@/shared/community/invitation-code';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import { openDatabaseAsOwner } from './owner-database';

const kinds = {
  compound: '小区',
  village: '村',
  residentialCommunity: '社区（居委会辖区）',
} as const satisfies Record<CommunityKind, string>;

const usage = [
  '用法：npm run community:create -- --name 社区名称 --kind compound',
  ...Object.entries(kinds).map(([kind, name]) => `  --kind ${kind}：${name}`),
].join('\n');

const isKind = (text: string | undefined): text is CommunityKind =>
  text !== undefined && Object.hasOwn(kinds, text);

async function createCommunity(): Promise<void> {
  const { values } = parseArgs({ options: { name: { type: 'string' }, kind: { type: 'string' } } });
  const name = values.name?.trim() ?? '';
  const { kind } = values;
  if (name.length < 2 || name.length > 40 || !isKind(kind)) throw new Error(usage);

  const database = await openDatabaseAsOwner();
  try {
    await migrate(database.connectionString);
    const owner = new pg.Client({ connectionString: database.connectionString });
    await owner.connect();
    const { code, expiresAt } = await foundCommunity(owner, { name, kind, now: new Date() });
    await owner.end();
    process.stdout.write(
      `已建立${kinds[kind]}“${name}”。\n首位社区管理员的邀请码：${showInvitationCode(code)}\n` +
        `请在 ${shanghaiTimeText(expiresAt)} 前，登录后选择这个社区，在“我的 → 输入邀请码”里使用。只能用一次。\n`,
    );
  } finally {
    await database.close();
  }
}

createCommunity().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
