import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { openReceipt } from '@/src/features/conventions/public';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import type { HomeToCollect } from '../../coverage-types';
import type { Collected } from './home-signing';

type SignedPanelProps = {
  conventionId: string;
  collected: Collected;
  /** Signatures since the page was opened. */
  count: number;
  /** null: somebody else is looked for. */
  onNext: (home: HomeToCollect | null) => void;
};

/** It was received; on to the next home in one tap. */
export function SignedPanel({ conventionId, collected, count, onNext }: SignedPanelProps) {
  const { acknowledgementId, home, name } = collected;
  const after = { conventionId, search: '', buildingId: null, onlyUnsigned: true, limit: 1 };
  const next = useQuery(
    cloud.conventions.homesToCollect.queryOptions({ ...after, afterUnit: home.unitId }),
  );
  const same = useQuery(
    cloud.conventions.homesToCollect.queryOptions({ ...after, unitId: home.unitId }),
  );
  const nextHome = next.data?.items[0] ?? null;
  const sameHome = same.data?.items[0] ?? null;
  return (
    <View className="tablet__done">
      <Callout tone="success" title={`${home.room} ${name} 签好了`}>
        {`这次一共收了 ${count} 份。`}
      </Callout>
      {sameHome && (
        <SecondaryButton icon="users-round" onPress={() => onNext(sameHome)}>
          同一户还有人要签
        </SecondaryButton>
      )}
      {nextHome && (
        <PrimaryButton icon="arrow-right" onPress={() => onNext(nextHome)}>
          {`下一户：${nextHome.room}`}
        </PrimaryButton>
      )}
      <SecondaryButton icon="search" onPress={() => onNext(null)}>
        找别的住户
      </SecondaryButton>
      <TextButton icon="receipt-text" onPress={() => openReceipt(acknowledgementId)}>
        看回执，或者撤回签错的
      </TextButton>
    </View>
  );
}
