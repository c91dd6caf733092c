// `npm run migrate`: brings the database DATABASE_URL names to the newest shape, before new functions are uploaded.
import { migrate } from '@/cloud/platform/migrate';

const connectionString = process.env.DATABASE_URL;
if (!connectionString) {
  process.stderr.write(
    '请用 DATABASE_URL 指定数据库，例如：DATABASE_URL=postgres://… npm run migrate\n',
  );
  process.exit(1);
}
migrate(connectionString).then(
  () => process.stdout.write('数据库已是最新结构。\n'),
  (error: Error) => {
    process.stderr.write(`数据库升级失败：${error.message}\n`);
    process.exit(1);
  },
);
