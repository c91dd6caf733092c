import { readPoll } from './read-poll';
import {
  anything,
  byName,
  exactly,
  FormatFault,
  hex,
  list,
  oneOf,
  optional,
  type Reader,
  text,
  whole,
} from './readers';

export const readHead = exactly({
  pollId: text,
  treeSize: whole(),
  root: hex(32),
  time: text,
  signature: hex(64),
});
export type Head = ReturnType<typeof readHead>;

const rollRow = exactly({ voter: hex(32), areaHundredths: whole(), heads: whole(1, 1) });
export type RollRow = ReturnType<typeof rollRow>;

const castLeaf = exactly({ commitment: hex(32) });
const cancelLeaf = exactly({ cancels: whole() });
export type Leaf = ReturnType<typeof castLeaf> | ReturnType<typeof cancelLeaf>;
const leaf: Reader<Leaf> = (value, path) =>
  typeof value === 'object' && value !== null && 'cancels' in value
    ? cancelLeaf(value, path)
    : castLeaf(value, path);

const opening = exactly({
  index: whole(),
  nonce: hex(32),
  answers: byName(anything),
  row: optional(whole()),
});
export type Opening = ReturnType<typeof opening>;

const strike = exactly({ index: whole(), cancels: whole(), reason: text });

const rows = list(whole());

const parts = {
  format: oneOf('linli-bulletin-1'),
  logKey: hex(32),
  roll: exactly({ version: whole(1), root: hex(32), rows: list(rollRow) }),
  delivered: optional(rows),
  signed: optional(rows),
  tookPart: rows,
  leaves: list(leaf),
  openings: list(opening),
  strikes: optional(list(strike)),
  head: readHead,
  tally: anything,
  signature: hex(64),
};

const bulletin = exactly({ ...parts, poll: readPoll });

export type Bulletin = ReturnType<typeof bulletin>;

/** What the file says, and the same as it was parsed, for its signature. */
export type ReadBulletin = {
  readonly bulletin: Bulletin;
  readonly asWritten: Readonly<Record<string, unknown>>;
};

/** Reads a bulletin from the text of its file; throws a FormatFault if it is none. */
export function readBulletin(fileText: string): ReadBulletin {
  const asWritten = parseJson(fileText);
  // Read first, so that it is known to be an object.
  const read = bulletin(asWritten, '文件');
  return { bulletin: read, asWritten: asWritten as Record<string, unknown> };
}

export function parseJson(fileText: string): unknown {
  try {
    return JSON.parse(fileText);
  } catch {
    throw new FormatFault('文件', '内容不完整，或者不是结果公报');
  }
}
