import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { makeBulletin } from '@/cloud/bulletins';
import { directClient } from '@/cloud/platform/direct-client';
import type { Router } from '@/cloud/router';
import { type FilledPoll, fillPoll } from './counted-poll';
import { type Scene, servicesAt } from './scene';

export interface CountingFigures {
  voters: number;
  /** Closing, checking roll and log, counting, publishing. */
  closingSeconds: number;
  closingMegabytes: number;
  /** Median of the result operation afterwards. */
  resultMilliseconds: number;
  bulletinSeconds: number;
  bulletinMegabytes: number;
  /** null: too large to be verified in memory here. */
  verifyingSeconds: number | null;
}

const verifiedUpTo = 200_000;

/** Closes a poll of so many ballots in a process of its own, then opens its result and its bulletin. */
export async function measureCounting(scene: Scene, voters: number): Promise<CountingFigures> {
  const poll = await fillPoll(scene, voters);
  const closing = await closePoll(scene, poll);
  const resultMilliseconds = await readResult(scene, poll);
  const file = join(scene.folder, `bulletin-${voters}.json`);
  const bulletin = await exportBulletin(scene, poll, file);
  const verifyingSeconds = voters > verifiedUpTo ? null : await verify(file);
  return {
    voters,
    closingSeconds: closing.seconds,
    closingMegabytes: closing.megabytes,
    resultMilliseconds,
    bulletinSeconds: bulletin.seconds,
    bulletinMegabytes: bulletin.megabytes,
    verifyingSeconds,
  };
}

async function closePoll({ connectionString }: Scene, { closesAt }: FilledPoll) {
  const closing = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/polls/close.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  closing.stdin.end(JSON.stringify({ connectionString, closesAt }));
  return JSON.parse(await text(closing.stdout)) as { seconds: number; megabytes: number };
}

async function readResult(scene: Scene, { communityId, pollId, openId, closesAt }: FilledPoll) {
  const { polls } = directClient<Router>(servicesAt(scene, closesAt), { openId }, communityId);
  const times: number[] = [];
  for (let round = 0; round < 21; round += 1) {
    const startedAt = performance.now();
    const { state } = await polls.pollResult.query({ pollId });
    if (state !== 'preliminary') throw new Error(`the result is ${state}`);
    times.push(performance.now() - startedAt);
  }
  return times.sort((a, b) => a - b)[10] ?? 0;
}

async function exportBulletin(scene: Scene, poll: FilledPoll, file: string) {
  const startedAt = performance.now();
  const stream = createWriteStream(file);
  let bytes = 0;
  await makeBulletin(servicesAt(scene, poll.closesAt), poll, async () => async (piece) => {
    bytes += piece.length;
    if (!stream.write(piece)) await once(stream, 'drain');
  });
  stream.end();
  await once(stream, 'finish');
  return { seconds: (performance.now() - startedAt) / 1000, megabytes: bytes / 2 ** 20 };
}

async function verify(file: string): Promise<number> {
  const startedAt = performance.now();
  const run = spawn(process.execPath, ['--import', 'tsx', 'verifier/cli.ts', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve) => run.once('exit', resolve));
  if (code !== 0) throw new Error(`the verifier found a fault in ${file}`);
  return (performance.now() - startedAt) / 1000;
}
