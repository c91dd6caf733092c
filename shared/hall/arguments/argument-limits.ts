/** Lengths are UTF-16 units of the trimmed text. */
export const argumentLength = { min: 10, max: 500 } as const;
export const replyLength = { min: 2, max: 300 } as const;

/** What one person may write on one topic. */
export const mostArgumentsOfOne = 20;
export const mostRepliesOfOne = 50;

/** Replies that come unfolded with one tap; the rest in pages of as many. */
export const repliesAtOnce = 10;
