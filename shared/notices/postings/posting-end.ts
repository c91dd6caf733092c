import {
  daysAfter,
  type Instant,
  millisecondsOf,
  shanghaiDay,
  startOfShanghaiDay,
} from '@/shared/shanghai-time';

const dayLength = 24 * 60 * 60 * 1000;

/**
 * The first instant after a posting of `days` whole days in Asia/Shanghai. The day it is put up does
 * not count (Civil Code art. 201).
 */
export const postingEnd = (publishedAt: Instant, days: number): Date =>
  startOfShanghaiDay(daysAfter(shanghaiDay(publishedAt), days + 1));

/** Days something is posted: full 24 hours, so that no clock time shortens them. */
export const daysPosted = (from: Instant, until: Instant): number =>
  Math.floor((millisecondsOf(until) - millisecondsOf(from)) / dayLength);
