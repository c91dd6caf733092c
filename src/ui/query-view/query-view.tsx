import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { explainFailure, refusalOf } from '@/src/platform/call-errors';
import { ErrorState } from '../states/error-state';
import { LoadingSkeleton } from '../states/loading-skeleton';
import { NotAllowed } from '../states/not-allowed';
import { NotFound } from '../states/not-found';
import { StepMissing } from '../states/step-missing';
import './query-view.scss';

/** The part of a TanStack query result that is looked at. */
export type ShownQuery<Data> = {
  data: Data | undefined;
  error: unknown;
  fetchStatus: 'fetching' | 'paused' | 'idle';
  refetch: () => unknown;
};

type QueryViewProps<Data> = {
  query: ShownQuery<Data>;
  children: (data: Data) => ReactNode;
  isEmpty?: (data: Data) => boolean;
  /** Usually an <Empty/>; shown when `isEmpty` says so. */
  empty?: ReactNode;
  loadingRows?: number;
};

/** Loading, failed, not allowed, empty or there: every page shows these in the same way. */
export function QueryView<Data>(props: QueryViewProps<Data>) {
  const { query, children, isEmpty, empty, loadingRows = 3 } = props;
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    if (query.error) return <QueryFailure error={query.error} onRetry={retry} />;
    if (query.fetchStatus === 'paused')
      return <ErrorState message="现在没有网络，联网后会自动加载。" onRetry={retry} />;
    return <LoadingSkeleton rows={loadingRows} />;
  }
  return (
    <>
      {query.error !== null && query.error !== undefined && (
        <View className="query-view__stale">没有更新成功，显示的是之前的内容。</View>
      )}
      {isEmpty?.(query.data) ? empty : children(query.data)}
    </>
  );
}

export function QueryFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { kind, message, logId } = explainFailure(error);
  if (kind === 'notLoggedIn' || kind === 'consentMissing' || kind === 'communityNotChosen')
    return <StepMissing step={kind} />;
  if (kind === 'notAllowed') return <NotAllowed message={message} />;
  if (kind === 'refused') {
    // Whoever looks at something filled in nothing: the address itself is not whole.
    const isAddressBroken = refusalOf(error)?.code === 'inputInvalid';
    return <NotFound message={isAddressBroken ? undefined : message} />;
  }
  return <ErrorState message={message} logId={logId} onRetry={onRetry} />;
}
