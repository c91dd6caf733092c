import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { eachSuggestionOnce, type LivingText } from '@/src/features/texts/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { openText, openTextComparison } from './text-pages';

/** The text of a topic, as the pages of texts work with it. */
export const topicText = (topicId: string): LivingText => ({
  id: topicId,
  word: '方案文稿',
  measure: '版',
  readers: '关注议题的人会收到通知',

  useVersions: () =>
    useInfiniteQuery(cloud.hall.textVersions.infiniteQueryOptions({ topicId }, nextPage)),
  useNewestVersion: () =>
    useQuery(cloud.hall.textSummary.queryOptions({ topicId })).data?.version?.number ?? null,
  useComparison: (asked) =>
    useInfiniteQuery(
      cloud.hall.textComparison.infiniteQueryOptions({ topicId, ...asked }, nextPage),
    ),
  useSuggestions: (asked) =>
    useInfiniteQuery({
      ...cloud.hall.textSuggestions.infiniteQueryOptions({ topicId, ...asked }, nextPage),
      select: eachSuggestionOnce,
    }),
  useDesk: () => useInfiniteQuery(cloud.hall.textDesk.infiniteQueryOptions({ topicId }, nextPage)),
  useUnpublishedChanges: () =>
    useInfiniteQuery(cloud.hall.unpublishedChanges.infiniteQueryOptions({ topicId }, nextPage)),

  edit: (input, options) => cloudClient.hall.editText.mutate({ topicId, ...input }, options),
  publish: (input, options) => cloudClient.hall.publishText.mutate({ topicId, ...input }, options),
  accept: (input, options) =>
    cloudClient.hall.acceptSuggestions.mutate({ topicId, ...input }, options),
  answer: (input, options) =>
    cloudClient.hall.answerSuggestion.mutate({ topicId, ...input }, options),
  suggest: (input, options) =>
    cloudClient.hall.suggestChange.mutate({ topicId, ...input }, options),
  support: (input, options) =>
    cloudClient.hall.supportSuggestion.mutate({ topicId, ...input }, options),
  withdraw: (input, options) => cloudClient.hall.withdrawSuggestion.mutate(input, options),
  keys: {
    all: cloud.hall.pathKey(),
    desk: [cloud.hall.textDesk.pathKey(), cloud.hall.unpublishedChanges.pathKey()],
    suggestions: cloud.hall.textSuggestions.pathKey(),
  },

  openVersion: (number) => openText(topicId, number),
  openComparison: (older, newer) => openTextComparison(topicId, older, newer),
});
