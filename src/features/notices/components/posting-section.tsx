import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { SecondaryButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { openPosting } from '../notice-pages';
import { PostingState } from './posting-state';

/** On the page of a public posting: how long it stays, how it ended, and the way to object. */
export function PostingSection({ noticeId }: { noticeId: string }) {
  const query = useQuery(cloud.notices.readPosting.queryOptions({ noticeId }));
  return (
    <QueryView query={query} loadingRows={1}>
      {(posting) => (
        <>
          <PostingState posting={posting} />
          <SecondaryButton icon="message-circle-reply" onPress={() => openPosting(noticeId)}>
            {posting.mayObject ? '看异议和答复，我也有异议' : '看异议和答复'}
          </SecondaryButton>
        </>
      )}
    </QueryView>
  );
}
