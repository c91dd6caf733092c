import type { Block, Sheet } from '@/cloud/documents/public';
import type { NoticeBlock } from '@/shared/notices/notice-content';
import type { NoticeKind } from '@/shared/notices/notice-kinds';
import { lastPostedDay, shanghaiDayText, shanghaiTimeText } from '@/shared/shanghai-time';

/** What leads a reader of the paper to the notice in the app. */
export type NoticeCode = { picture: Uint8Array } | { address: string } | null;

export interface PrintedNotice {
  communityName: string;
  kind: NoticeKind;
  title: string;
  body: string;
  content: readonly NoticeBlock[] | null;
  publisher: string;
  publishedAt: Date;
  postedUntil: Date | null;
  needsConfirmation: boolean;
  /** Names of its documents, which are seen in the app. */
  attachments: readonly string[];
  /** Photos under the text, as many as could be fetched. */
  photos: readonly Uint8Array[];
  /** Pictures of the content that could be fetched, by file. */
  pictures: ReadonlyMap<string, Uint8Array>;
  code: NoticeCode;
}

const kindNames = {
  notice: '公告',
  emergency: '紧急通知',
  publicPosting: '公示',
  pollAnnouncement: '表决公告',
  pollResult: '表决结果公示',
} as const satisfies Record<NoticeKind, string>;

const pictureHeight = 230;

/** A notice on A4 for the board, in letters that are read in passing, with a code that opens it. */
export function noticeSheet(notice: PrintedNotice, printedAt: Date): Sheet {
  const { communityName, kind, title, publisher, publishedAt, photos } = notice;
  return {
    head: { communityName, kind: kindNames[kind], title, label: publisher, largeTitle: true },
    foot: `${kindNames[kind]} · ${publisher} · ${shanghaiDayText(publishedAt)}发布 · 打印于 ${shanghaiTimeText(printedAt)}`,
    blocks: [
      ...words(notice),
      ...photos.map((bytes): Block => ({ kind: 'picture', bytes, height: pictureHeight })),
      { kind: 'gap', height: 10 },
      {
        kind: 'together',
        blocks: [
          { kind: 'text', look: 'large', text: `${publisher}\n${shanghaiDayText(publishedAt)}` },
          { kind: 'rule' },
          ...codeBlocks(notice),
        ],
      },
    ],
  };
}

function words(notice: PrintedNotice): Block[] {
  const { content, body, pictures, postedUntil, attachments } = notice;
  const text: Block[] = content
    ? content.flatMap((block) => contentBlocks(block, pictures))
    : body.split('\n').map((paragraph) => ({ kind: 'text', look: 'large', text: paragraph }));
  for (const name of attachments) text.push({ kind: 'text', text: `附件：${name}（请扫码查看）` });
  if (postedUntil === null) return text;
  const until = `公示期到 ${lastPostedDay(postedUntil)} 为止。`;
  return [...text, { kind: 'text', look: 'largeStrong', text: until }];
}

function contentBlocks(block: NoticeBlock, pictures: PrintedNotice['pictures']): Block[] {
  switch (block.kind) {
    case 'heading':
      return [
        { kind: 'gap', height: 6 },
        { kind: 'text', look: 'largeStrong', text: block.text },
      ];
    case 'paragraph':
      return [{ kind: 'text', look: 'large', text: block.text }];
    case 'list':
      return block.items.map((item, index) => ({
        kind: 'text',
        look: 'large',
        text: `${block.ordered ? `${index + 1}.` : '·'} ${item}`,
      }));
    case 'image': {
      const bytes = pictures.get(block.fileId);
      const caption = block.caption || '图片';
      if (!bytes) return [{ kind: 'text', text: `［${caption}：请扫码查看］` }];
      const picture: Block = { kind: 'picture', bytes, height: pictureHeight };
      return block.caption === ''
        ? [picture]
        : [{ kind: 'together', blocks: [picture, { kind: 'text', text: block.caption }] }];
    }
  }
}

function codeBlocks({ code, needsConfirmation }: PrintedNotice): Block[] {
  const lines = [
    '微信扫码，用“邻里议事”看这份公告',
    needsConfirmation ? '这份公告请您看完后点“我已阅读并确认”。' : '看过以后，就算收到了。',
    '没有手机也不要紧，以这张纸上写的为准；有不明白的，请问发布单位。',
  ];
  if (code === null) return lines.slice(2).map((text) => ({ kind: 'text', text }));
  if ('address' in code) return [{ kind: 'qr', content: code.address, size: 120, lines }];
  return [
    { kind: 'picture', bytes: code.picture, height: 120 },
    ...lines.map((text): Block => ({ kind: 'text', text })),
  ];
}
