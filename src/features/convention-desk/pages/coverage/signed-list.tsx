import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { signingWays } from '@/shared/conventions/acknowledgement/signing-words';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { dayAndTime } from '@/src/ui/words/time';
import type { SignedEntry } from '../../coverage-types';

type SignedListProps = { conventionId: string; edition: number };

/** Who signed an edition, the newest first; what went wrong on a tablet is taken back here. */
export function SignedList({ conventionId, edition }: SignedListProps) {
  const query = useInfiniteQuery(
    cloud.conventions.listSigned.infiniteQueryOptions({ conventionId, edition }, nextPage),
  );
  const [wrong, setWrong] = useState<SignedEntry | null>(null);
  const takeBack = useCommand(cloudClient.conventions.takeBackCollected.mutate, {
    refetches: [cloud.conventions.pathKey()],
    onDone: () => {
      setWrong(null);
      tell('已撤回');
    },
  });
  return (
    <Page title={`第${edition}版的签署`}>
      {takeBack.failure && <Callout tone="danger">{takeBack.failure.message}</Callout>}
      <PagedList
        query={query}
        itemKey={({ acknowledgementId }) => acknowledgementId}
        renderItem={(entry) => <Entry entry={entry} onWrong={() => setWrong(entry)} />}
        empty={<Empty icon="inbox" title="还没有人签署这一版" />}
      />
      <ConfirmDialog
        open={wrong !== null}
        title="撤回这份现场签署？"
        message={`${wrong?.room ?? ''}，${wrong?.signer ?? ''}。签错了户或人时才撤回，签名会删除，可以重新签。`}
        confirmLabel="撤回"
        cancelLabel="不撤回"
        danger
        loading={takeBack.isRunning}
        onConfirm={() => {
          if (wrong) takeBack.run({ acknowledgementId: wrong.acknowledgementId, why: 'mistake' });
        }}
        onCancel={() => setWrong(null)}
      />
    </Page>
  );
}

function Entry({ entry, onWrong }: { entry: SignedEntry; onWrong: () => void }) {
  const { room, signer, way, signedAt, helper, mayTakeBack } = entry;
  return (
    <Card>
      <View className="coverage__room">{room}</View>
      <View className="coverage__note">
        {`${signer || '已注销'}，${dayAndTime(signedAt)}，${signingWays[way]}`}
      </View>
      {helper !== null && (
        <View className="coverage__note">{`现场签署，协助人：${helper || '已注销'}`}</View>
      )}
      {mayTakeBack && (
        <TextButton icon="undo-2" label={`签错了，撤回：${room}`} onPress={onWrong}>
          签错了，撤回
        </TextButton>
      )}
    </Card>
  );
}
