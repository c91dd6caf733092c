import type { TextContent } from './text-content';

/**
 * What a poll says of the text it is about, in at most `most` characters: the whole of it, or, where it
 * is longer, which version it is and where it stands. The digest names the version either way, so that
 * everybody can see that the text on the topic's page is the one that is voted on.
 */
export function textForPoll(
  {
    versionNumber,
    digest,
    title,
    paragraphs,
  }: TextContent & { versionNumber: number; digest: string },
  most: number,
): string {
  const fingerprint = digestLine(digest);
  const whole = [
    `方案文稿第 ${versionNumber} 版`,
    `${title}\n${paragraphs.map(({ text }) => text).join('\n')}`,
    fingerprint,
  ].join('\n\n');
  if (whole.length <= most) return whole;
  return [
    `表决的是方案文稿“${title}”第 ${versionNumber} 版，共 ${paragraphs.length} 段，全文请在议题页面的“方案文稿”里看。`,
    fingerprint,
  ].join('\n\n');
}

/** Whether a poll's description is still about this version. */
export const isAboutText = (description: string, { digest }: { digest: string }): boolean =>
  description.includes(digestLine(digest));

const digestLine = (digest: string): string => `文字指纹：${digest}`;
