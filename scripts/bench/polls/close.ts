// One process that closes, counts and publishes a poll: its time and its largest memory are the figures.
import { text } from 'node:stream/consumers';
import { dueWork } from '@/cloud/due-work';
import { openDatabase } from '@/cloud/platform/database';
import { makeLogger } from '@/cloud/platform/logger';
import { tick } from '@/cloud/platform/outbox';

async function run() {
  const { connectionString, closesAt } = JSON.parse(await text(process.stdin)) as {
    connectionString: string;
    closesAt: string;
  };
  const database = openDatabase({ connectionString, poolSize: 2, onIdleError: () => undefined });
  const startedAt = performance.now();
  const logger = makeLogger('warn');
  await tick({ database, logger, dueWork }, new Date(closesAt));
  const seconds = (performance.now() - startedAt) / 1000;
  await database.destroy();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds, megabytes }));
}

void run();
