import { z } from 'zod';

/** A conversation as data/polis holds them (see data/README.md). */
export interface Conversation {
  id: string;
  topic: string;
  source: string;
  licence: string;
  url: string;
  /** Texts in order; conversations published without texts are numbered. */
  statements: { text: string; isHidden: boolean }[];
  /** One row for each participant: `A` agrees, `D` disagrees, `P` passes, `.` not seen. */
  rows: string[];
}

/** A file that cannot be imported, with a sentence for the person at the terminal. */
export class ConversationInvalid extends Error {}

const columns = ['id', 'topic', 'statement_ids', 'moderated', 'participant_ids', 'rows'] as const;

const fileShape = z.object({
  id: z.string().min(1).max(100),
  topic: z.string().min(1).max(200),
  source: z.string().max(200).default(''),
  licence: z.string().max(100).default(''),
  url: z.string().max(300).default(''),
  statement_ids: z.array(z.int().min(0)).min(1).max(5_000),
  moderated: z.array(z.literal([-1, 0, 1])),
  participant_ids: z.array(z.int().min(0)).max(200_000),
  rows: z.array(z.string()),
  statements: z.array(z.string().min(1).max(1_000)).optional(),
});

/**
 * Reads a conversation file and refuses whatever does not fit together, before anything is written.
 *
 * @throws ConversationInvalid
 */
export function readConversation(json: string): Conversation {
  const parsed = fileShape.safeParse(parsedJson(json));
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
    throw new ConversationInvalid(
      `文件里“${path.join('.') || '整个文件'}”的内容不对：${message}。请对照 data/polis 里的文件检查。`,
    );
  }
  const file = parsed.data;
  const count = file.statement_ids.length;
  refuseOtherLength('moderated', file.moderated.length, '观点', count);
  if (file.statements) refuseOtherLength('statements', file.statements.length, '观点', count);
  refuseOtherLength('rows', file.rows.length, '参与者', file.participant_ids.length);
  refuseRepeated('statement_ids', file.statement_ids);
  refuseRepeated('participant_ids', file.participant_ids);
  file.rows.forEach((row, at) => {
    refuseWrongRow(row, at + 1, count);
  });
  return {
    id: file.id,
    topic: file.topic,
    source: file.source,
    licence: file.licence,
    url: file.url,
    statements: file.moderated.map((state, at) => ({
      text: file.statements?.[at] ?? `观点 ${at + 1}`,
      isHidden: state === -1,
    })),
    rows: file.rows,
  };
}

function parsedJson(json: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw new ConversationInvalid('文件不是有效的 JSON，可能没有下载完整。请重新取得这个文件。');
  }
  if (typeof parsed !== 'object' || parsed === null) {
    throw new ConversationInvalid('文件里没有会话数据。请对照 data/polis 里的文件检查。');
  }
  const missing = columns.filter((column) => !Object.hasOwn(parsed, column));
  if (missing.length > 0) {
    throw new ConversationInvalid(
      `文件里缺少 ${missing.join('、')}，没有导入任何内容。请检查文件是否完整。`,
    );
  }
  return parsed;
}

function refuseOtherLength(column: string, found: number, what: string, expected: number) {
  if (found === expected) return;
  throw new ConversationInvalid(
    `${column} 有 ${found} 项，但${what}有 ${expected} 个，两者应当一样多。没有导入任何内容。`,
  );
}

function refuseRepeated(column: string, ids: readonly number[]) {
  if (new Set(ids).size === ids.length) return;
  throw new ConversationInvalid(`${column} 里有重复的编号。没有导入任何内容。`);
}

function refuseWrongRow(row: string, number: number, statementCount: number) {
  if (row.length > statementCount) {
    throw new ConversationInvalid(
      `第 ${number} 行有 ${row.length} 个表态，但观点只有 ${statementCount} 条。没有导入任何内容。`,
    );
  }
  const unknown = /[^ADP.]/u.exec(row);
  if (unknown) {
    throw new ConversationInvalid(
      `第 ${number} 行有不认识的字符“${unknown[0]}”，只能是 A、D、P 或英文句点。没有导入任何内容。`,
    );
  }
}
