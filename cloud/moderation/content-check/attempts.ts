/** After so many attempts to ask a person looks. */
export const mostAttempts = 5;

/** Of a photo that was asked about: WeChat's answer stays away twice, and a person looks. */
export const mostUnansweredAsks = 2;

/** WeChat answers about photos within half an hour: milliseconds until it is asked again. */
export const answerMilliseconds = 35 * 60_000;

/** Milliseconds, doubled each time from one minute. */
export const waitAfter = (attempts: number): number => 60_000 * 2 ** attempts;
