import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { OwnClaim } from '../../minutes-types';
import './own-claims.scss';

/** What one claimed, each with its code until it was handed over. */
export function OwnClaims() {
  const query = useInfiniteQuery(cloud.volunteering.ownClaims.infiniteQueryOptions({}, nextPage));
  return (
    <PagedList
      isSection
      query={query}
      itemKey={({ id }) => id}
      renderItem={(claim) => <ClaimCard claim={claim} />}
      empty={<Empty icon="gift" title="您还没有兑换过" note="兑换以后，兑换码会在这里。" />}
    />
  );
}

function ClaimCard({ claim }: { claim: OwnClaim }) {
  const { benefit, points, code, claimedAt, cancelReason } = claim;
  return (
    <Card>
      <View className="own-claim">
        <ClaimTag state={claim.state} />
        <View className="own-claim__benefit">{`${benefit}，${points} 积分`}</View>
        {code && (
          <>
            <View className="own-claim__code">{`${code.slice(0, 3)} ${code.slice(3)}`}</View>
            <View>领取时把这六位数字告诉工作人员。</View>
          </>
        )}
        <View className="own-claim__note">{`${dayAndTime(claimedAt)} 兑换`}</View>
        {cancelReason && <View>{`取消原因：${cancelReason}`}</View>}
        {code && <CancelClaim claim={claim} />}
      </View>
    </Card>
  );
}

function ClaimTag({ state }: Pick<OwnClaim, 'state'>) {
  if (state === 'claimed')
    return (
      <StatusTag icon="package" tone="info">
        等待领取
      </StatusTag>
    );
  return state === 'handedOver' ? (
    <StatusTag icon="circle-check" tone="success">
      已领取
    </StatusTag>
  ) : (
    <StatusTag icon="undo-2">已取消，积分已退回</StatusTag>
  );
}

function CancelClaim({ claim }: { claim: OwnClaim }) {
  const [isAsking, setAsking] = useState(false);
  const cancelling = useCommand(cloudClient.volunteering.cancelClaim.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => tell('已取消，积分已退回'),
  });
  return (
    <>
      {cancelling.failure && <Callout tone="danger">{cancelling.failure.message}</Callout>}
      <TextButton
        icon="undo-2"
        label={`取消兑换：${claim.benefit}`}
        onPress={() => setAsking(true)}
      >
        不要了，取消兑换
      </TextButton>
      <ConfirmDialog
        open={isAsking}
        title="取消这次兑换？"
        message={`${claim.points} 积分会退回。`}
        confirmLabel="取消兑换"
        cancelLabel="再想想"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          cancelling.run({ claimId: claim.id, reason: '' });
        }}
      />
    </>
  );
}
