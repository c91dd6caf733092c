/** What the timeline of a topic tells of its text. */
export const draftingTimeline = {
  textPublished: ({ by, version, summary, accepted }: TextPublished) =>
    `${by}公布了方案文稿第 ${version} 版${detailsOf(summary, accepted)}`,
} as const;

type TextPublished = {
  /** The body that published it, or 发起人. */
  by: string;
  version: number;
  /** 改了 2 段，新增 1 段; empty for the first version. */
  summary: string;
  /** How many suggestions it takes over. */
  accepted: number;
};

const detailsOf = (summary: string, accepted: number): string =>
  [summary && `：${summary}`, accepted > 0 ? `，采纳了 ${accepted} 条修改建议` : ''].join('');
