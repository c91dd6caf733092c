import { QueryClient } from '@tanstack/react-query';
import { hasNoAnswer } from './call-errors';
import { onCommunityChange } from './current-community';
import { onPersonChange } from './session';
import { abandonAllSubmissions } from './submission-runner';

/** Only silence is worth repeating: a refusal or a fault would be answered the same again. */
const shouldRepeat = (failures: number, error: Error): boolean =>
  hasNoAnswer(error) && failures < 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: shouldRepeat, staleTime: 15_000, gcTime: 10 * 60_000 },
    mutations: { retry: shouldRepeat },
  },
});

// What one person or community may see must never be shown to the next.
onPersonChange(() => {
  abandonAllSubmissions();
  queryClient.removeQueries({ type: 'inactive' });
  void queryClient.resetQueries();
});
onCommunityChange(() => {
  void queryClient.invalidateQueries();
});
