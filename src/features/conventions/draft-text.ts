import { useInfiniteQuery } from '@tanstack/react-query';
import { eachSuggestionOnce, type LivingText } from '@/src/features/texts/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { openText, openTextComparison } from './convention-pages';

const calls = cloudClient.conventions;
const queries = cloud.conventions;

/** The text of a convention, as the pages of texts work with it. Its versions are 稿; 版 are editions. */
export const draftText = (conventionId: string): LivingText => ({
  id: conventionId,
  word: '公约草案',
  measure: '稿',
  readers: '大家都能看到，也可以提修改建议',

  useVersions: () =>
    useInfiniteQuery(queries.textVersions.infiniteQueryOptions({ conventionId }, nextPage)),
  useNewestVersion: () =>
    useInfiniteQuery(queries.textVersions.infiniteQueryOptions({ conventionId }, nextPage)).data
      ?.pages[0]?.items[0]?.number ?? null,
  useComparison: (asked) =>
    useInfiniteQuery(
      queries.textComparison.infiniteQueryOptions({ conventionId, ...asked }, nextPage),
    ),
  useSuggestions: (asked) =>
    useInfiniteQuery({
      ...queries.textSuggestions.infiniteQueryOptions({ conventionId, ...asked }, nextPage),
      select: eachSuggestionOnce,
    }),
  useDesk: () =>
    useInfiniteQuery(queries.textDesk.infiniteQueryOptions({ conventionId }, nextPage)),
  useUnpublishedChanges: () =>
    useInfiniteQuery(queries.unpublishedChanges.infiniteQueryOptions({ conventionId }, nextPage)),

  edit: (input, options) => calls.editText.mutate({ conventionId, ...input }, options),
  publish: (input, options) => calls.publishText.mutate({ conventionId, ...input }, options),
  accept: (input, options) => calls.acceptSuggestions.mutate({ conventionId, ...input }, options),
  answer: (input, options) => calls.answerSuggestion.mutate({ conventionId, ...input }, options),
  suggest: (input, options) => calls.suggestChange.mutate({ conventionId, ...input }, options),
  support: (input, options) => calls.supportSuggestion.mutate({ conventionId, ...input }, options),
  withdraw: (input, options) => calls.withdrawSuggestion.mutate(input, options),
  keys: {
    all: queries.pathKey(),
    desk: [queries.textDesk.pathKey(), queries.unpublishedChanges.pathKey()],
    suggestions: queries.textSuggestions.pathKey(),
  },

  openVersion: (number) => openText(conventionId, number),
  openComparison: (older, newer) => openTextComparison(conventionId, older, newer),
});
