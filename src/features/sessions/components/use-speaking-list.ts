import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';

/** Milliseconds after which an open page asks again who speaks. */
const pause = 5_000;

/** The line of speakers, asked for again while the session goes on and the page is open. */
export const useSpeakingList = (sessionId: string) =>
  useQuery({
    ...cloud.hall.speakingList.queryOptions({ sessionId }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === 'inProgress' ? pause : false,
  });
