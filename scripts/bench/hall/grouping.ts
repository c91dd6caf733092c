import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median, say } from './figures';
import type { ConversationSize } from './synthetic-conversation';

interface Case extends ConversationSize {
  rounds: number;
  target: string;
}

const cases: readonly Case[] = [
  { participants: 2_000, statements: 200, votesEach: 60, rounds: 7, target: '< 1 s' },
  { participants: 10_000, statements: 500, votesEach: 60, rounds: 7, target: '< 2 s' },
  {
    participants: 33_422,
    statements: 783,
    votesEach: 62,
    rounds: 5,
    target: '< 8 s, < 700 MB',
  },
];

interface Measured {
  votes: number;
  milliseconds: number[];
  longestSlice: number;
  peakMegabytes: number;
}

/** Grouping as due work does it, without reading the votes; each size in a process of its own. */
export async function reportGrouping(): Promise<void> {
  say('opinion groups from votes in memory (median; each size in its own process)');
  for (const { participants, statements, votesEach, rounds, target } of cases) {
    const sizes = [participants, statements, votesEach, rounds].map(String);
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      join(__dirname, 'grouping-case.ts'),
      ...sizes,
    ]);
    const { votes, milliseconds, longestSlice, peakMegabytes } = JSON.parse(stdout) as Measured;
    say(
      `  ${`${participants} × ${statements}, ${votes} votes`.padEnd(34)}` +
        `${(median(milliseconds) / 1000).toFixed(2)} s, ${Math.round(peakMegabytes)} MB, ` +
        `longest slice ${longestSlice.toFixed(0)} ms (${target})`,
    );
  }
}
